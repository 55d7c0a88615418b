using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Storage.Conformance;

namespace RiskRadar.Storage.LiteDb;

public sealed class LiteDbRunStoreTests : RunStoreConformance
{
    private readonly LiteDbHome _home = new();

    protected override Task<ServiceProvider> OpenAsync() => _home.OpenAsync();

    protected override Task CleanAsync() => _home.CleanAsync();
}
