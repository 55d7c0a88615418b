using Microsoft.Extensions.Logging;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Collect.Fetching;

/// <summary>Keeps the sites' health up to date and lets failing ones rest.</summary>
internal sealed class SiteWatch(ISiteHealthStore store, TimeProvider time, ILogger<SiteWatch> logger) : IDisposable
{
    // A success on a healthy site is only worth writing down now and then.
    private static readonly TimeSpan SuccessNoted = TimeSpan.FromMinutes(5);

    // One at a time, so that no change is lost: what happens inside is short.
    private readonly SemaphoreSlim _gate = new(1, 1);

    public static string SiteOf(Uri address) => address.IsDefaultPort ? AddressPolicy.NameOf(address) : $"{AddressPolicy.NameOf(address)}:{address.Port}";

    /// <exception cref="SiteSetAsideException">The site rests.</exception>
    public async Task CheckAsync(Uri address, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(SiteOf(address), cancellationToken) is { RestsUntil: { } until } health && until > time.GetUtcNow())
        {
            var why = health.QuarantinedAt is null ? health.LastFailure ?? "It failed repeatedly." : "Its pages are no longer understood.";
            throw new SiteSetAsideException(address, why, until);
        }
    }

    public Task SucceededAsync(Uri address, CancellationToken cancellationToken) => ChangeAsync(address, health =>
        health.Failures == 0 && health.LastSuccessAt + SuccessNoted > time.GetUtcNow() ? health : health.Succeeded(time.GetUtcNow()), cancellationToken);

    public async Task FailedAsync(Uri address, string reason, CancellationToken cancellationToken)
    {
        var health = await ChangeAsync(address, health => health.Failed(reason, time.GetUtcNow()), cancellationToken);
        if (health.RestsUntil is { } until)
        {
            logger.SiteRests(health.Site, health.Failures, until);
        }
    }

    public async Task UnderstoodAsync(Uri address, string platform, CancellationToken cancellationToken)
    {
        var health = await ChangeAsync(address, health => health.Understood(platform), cancellationToken);
        if (platform == SiteRest.Generic && health.Platform != platform)
        {
            logger.AdapterLost(health.Site, health.Platform);
        }
    }

    public async Task MisunderstoodAsync(Uri address, CancellationToken cancellationToken)
    {
        var health = await ChangeAsync(address, health => health.Misunderstood(time.GetUtcNow()), cancellationToken);
        if (health.QuarantinedAt is not null)
        {
            logger.SiteQuarantined(health.Site, health.Platform, health.NotUnderstood);
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<SiteHealth> ChangeAsync(Uri address, Func<SiteHealth, SiteHealth> change, CancellationToken cancellationToken)
    {
        var site = SiteOf(address);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var before = await store.FindAsync(site, cancellationToken) ?? SiteHealth.Of(site);
            var after = change(before);
            if (after != before)
            {
                await store.SaveAsync(after, cancellationToken);
            }

            return after;
        }
        finally
        {
            _gate.Release();
        }
    }
}
