using System.Collections.Concurrent;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Collect.Fetching;

/// <summary>Keeps the health of sites as long as the process lives.</summary>
internal sealed class InMemorySiteHealthStore : ISiteHealthStore
{
    private readonly ConcurrentDictionary<string, SiteHealth> _sites = new(StringComparer.Ordinal);

    public Task<SiteHealth?> FindAsync(string site, CancellationToken cancellationToken) => Task.FromResult(_sites.GetValueOrDefault(site));

    public Task SaveAsync(SiteHealth health, CancellationToken cancellationToken)
    {
        _sites[health.Site] = health;

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<SiteHealth> ReadAllAsync(CancellationToken cancellationToken) =>
        _sites.Values.OrderBy(health => health.Site, StringComparer.Ordinal).ToAsyncEnumerable();
}
