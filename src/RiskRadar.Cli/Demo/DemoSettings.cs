using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using RiskRadar.SampleCommunity;

namespace RiskRadar.Cli.Demo;

/// <summary>The settings of the demo, weaker than every other source: its own sites may be read, and at a pace that nobody minds.</summary>
internal static class DemoSettings
{
    /// <summary>The source of the settings.</summary>
    public static IReadOnlyList<IConfigurationSource> For(DemoFolder folder, SampleSites community)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = folder.Path,
            ["Collect:Delay"] = "00:00:00.010",
            // A busy machine makes its own sites slow: wait for them instead of leaving pages for later.
            ["Collect:LongestWait"] = "00:05:00",
            ["Collect:Contact"] = "demo@riskradar.example",
            ["Jobs:Workers"] = "12",
        };
        foreach (var (index, site) in community.Sites.Index())
        {
            settings[string.Create(CultureInfo.InvariantCulture, $"Collect:AllowedHosts:{index}")] = site.Address.Authority;
        }

        return [new MemoryConfigurationSource { InitialData = settings }];
    }
}
