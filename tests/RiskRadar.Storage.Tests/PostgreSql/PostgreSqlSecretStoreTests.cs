using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Storage.Conformance;
using RiskRadar.Testing;

namespace RiskRadar.Storage.PostgreSql;

public sealed class PostgreSqlSecretStoreTests(PostgreSqlServer server) : SecretStoreConformance
{
    private readonly PostgreSqlHome _home = new(server);

    protected override Task<ServiceProvider> OpenAsync() => _home.OpenAsync();

    protected override Task CleanAsync() => _home.CleanAsync();
}
