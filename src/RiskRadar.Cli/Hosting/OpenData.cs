using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskRadar.Storage;

namespace RiskRadar.Cli.Hosting;

/// <summary>The data directory for one command, while no server runs on it.</summary>
internal sealed class OpenData : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenData(ServiceProvider services) => _services = services;

    /// <summary>The folder.</summary>
    public string Directory => Get<IOptions<StorageOptions>>().Value.DataDirectory;

    /// <summary>The PostgreSQL database that is used instead, or <see langword="null"/>.</summary>
    public string? ConnectionString => Get<IOptions<StorageOptions>>().Value.ConnectionString is { Length: > 0 } connection ? connection : null;

    /// <summary>Prepares the stores; each opens when it is first asked for.</summary>
    public static OpenData Of(SettingsOptions settings, ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var source in settings.Sources(parsed))
        {
            configuration.Add(source);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddSingleton(TimeProvider.System);
        services.AddRiskRadarStorage();
        services.AddRiskRadarErasure();

        return new OpenData(services.BuildServiceProvider());
    }

    /// <summary>A store or service.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
