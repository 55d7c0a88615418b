using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RiskRadar.Report.Channels;

/// <summary>The channels as an application has them, from settings alone.</summary>
internal sealed class ChannelHost : IDisposable
{
    private readonly ServiceProvider _services;

    public ChannelHost(params IReadOnlyList<(string Key, string? Value)> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Notifications:{setting.Key}", setting.Value)))
            .Build());
        services.AddRiskRadarReport();
        _services = services.BuildServiceProvider();
    }

    public IFlagChannel Channel(string name) => _services.GetServices<IFlagChannel>().Single(channel => channel.Name == name);

    /// <summary>What the start of an application would say about the settings.</summary>
    public string Problems()
    {
        try
        {
            _services.GetRequiredService<IStartupValidator>().Validate();

            return "";
        }
        catch (OptionsValidationException problems)
        {
            return string.Join('\n', problems.Failures);
        }
    }

    public void Dispose() => _services.Dispose();
}
