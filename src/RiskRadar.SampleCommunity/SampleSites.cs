using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Hosting;
using RiskRadar.SampleCommunity.Sites;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity;

/// <summary>A small invented web on 127.0.0.1: sites of different makes with influencers, posts and comments, all written by us.</summary>
public sealed class SampleSites : IAsyncDisposable
{
    private readonly IReadOnlyList<SiteHost> _hosts;

    private SampleSites(IReadOnlyList<SiteHost> hosts, IReadOnlyList<Creator> creators)
    {
        _hosts = hosts;
        Sites = [.. hosts.Select(host => new SampleSite(host.Site.Name, host.Site.Make, host.Address))];
        Influencers = [.. creators.Select(creator => Telling.Of(creator, hosts[(int)creator.Persona.Place]))];
    }

    /// <summary>The number of sites, and so of ports that a restart needs.</summary>
    public static int Count { get; } = Enum.GetValues<Place>().Length;

    /// <summary>The running sites, always in the same order.</summary>
    public IReadOnlyList<SampleSite> Sites { get; }

    /// <summary>Everybody who publishes on them, always in the same order.</summary>
    public IReadOnlyList<SampleInfluencer> Influencers { get; }

    /// <summary>The ports in use, for <see cref="SampleOptions.Ports"/> of a restart that finds the same addresses.</summary>
    public IReadOnlyList<int> Ports => [.. Sites.Select(site => site.Address.Port)];

    /// <summary>Writes the community and starts its sites. Nothing leaves the machine: they listen on 127.0.0.1 only.</summary>
    /// <param name="options">What it is made from.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ArgumentException">The ports are not one per site.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<SampleSites> StartAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        if (options.Ports is { } ports && ports.Count != Count)
        {
            throw new ArgumentException($"The sample community has {Count} sites, but {ports.Count} ports are given.", nameof(options));
        }

        var creators = Community.Write(options.Seed, new(options.Now.UtcDateTime.Date, TimeSpan.Zero));
        var hosts = new List<SiteHost>();
        try
        {
            foreach (var place in Enum.GetValues<Place>())
            {
                IReadOnlyList<Creator> here = [.. creators.Where(creator => creator.Persona.Place == place)];
                hosts.Add(await SiteHost.StartAsync(
                    options.Ports?[(int)place],
                    address => new(SiteMap.At(place, here, address), here, address),
                    place == Place.Rookery ? SlowSite.Faults(options, here[0]) : null,
                    cancellationToken));
            }
        }
        catch
        {
            await StopAsync(hosts);
            throw;
        }

        return new(hosts, creators);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(_hosts);

    private static async Task StopAsync(IReadOnlyList<SiteHost> hosts)
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }
}
