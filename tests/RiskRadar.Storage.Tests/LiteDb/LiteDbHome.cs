using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RiskRadar.Storage.LiteDb;

/// <summary>A data directory of one test.</summary>
internal sealed class LiteDbHome
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"riskradar-storage-{Guid.NewGuid():N}");

    public string Folder => _folder;

    public Task<ServiceProvider> OpenAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:DataDirectory", _folder)])
            .Build();

        return Task.FromResult(new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddRiskRadarStorage()
            .BuildServiceProvider());
    }

    public Task CleanAsync()
    {
        Directory.Delete(_folder, recursive: true);

        return Task.CompletedTask;
    }
}
