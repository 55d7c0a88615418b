using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RiskRadar.Testing;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>A schema of one test in the tests' own server.</summary>
internal sealed class PostgreSqlHome(PostgreSqlServer server)
{
    private readonly string _schema = $"t_{Guid.NewGuid():N}";

    public async Task<ServiceProvider> OpenAsync()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        await ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {_schema}");
        var connection = new NpgsqlConnectionStringBuilder(server.Start(durable: false)) { SearchPath = _schema, MaxPoolSize = 10 };
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", connection.ConnectionString)])
            .Build();

        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddRiskRadarStorage().BuildServiceProvider();
    }

    public async Task CleanAsync()
    {
        if (server.Missing is null)
        {
            await ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.Start(durable: false));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
