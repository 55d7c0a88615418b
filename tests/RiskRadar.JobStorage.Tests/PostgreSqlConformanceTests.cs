using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>The same checks against Hangfire.PostgreSql 1.21.1 on a real server.</summary>
public sealed class PostgreSqlConformanceTests(PostgreSqlServer server) : JobStorageConformance, IClassFixture<PostgreSqlServer>
{
    protected override Hangfire.JobStorage Open()
    {
        Assert.SkipUnless(server.Missing is null, server.Missing ?? "");
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = $"check_{Guid.NewGuid():N}",
            PrepareSchemaIfNecessary = true,
            QueuePollInterval = TimeSpan.FromMilliseconds(50),
            EnableLongPolling = false,
        };

        return new PostgreSqlStorage(new NpgsqlConnectionFactory(server.Start(durable: false), options), options);
    }
}
