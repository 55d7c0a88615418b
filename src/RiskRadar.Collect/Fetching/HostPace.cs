using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace RiskRadar.Collect.Fetching;

/// <summary>Keeps the pace: one request at a time to a host, with a pause after it. Hosts do not wait for one another.</summary>
internal sealed class HostPace(IOptionsMonitor<CollectOptions> options, TimeProvider time)
{
    // The ordinary pause is waited for even when it is long (a crawl-delay of a minute), or a post of two pages would never be read to its end.
    private static readonly TimeSpan LongestPauseWaitedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, HostLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Waits until a request to this host may be made, and keeps others away from it until the turn is disposed.</summary>
    /// <exception cref="RateLimitedException">The wait would be longer than <see cref="CollectOptions.LongestWait"/>.</exception>
    public async Task<HostTurn> TakeTurnAsync(Uri address, TimeSpan? crawlDelay, CancellationToken cancellationToken)
    {
        var lane = _lanes.GetOrAdd(address.IdnHost + ":" + address.Port, _ => new HostLane());
        await lane.Gate.WaitAsync(cancellationToken);
        try
        {
            var settings = options.CurrentValue;
            var floor = settings.Sites.TryGetValue(AddressPolicy.NameOf(address), out var site) && site.Delay is { } own ? own : settings.Delay;
            lane.Floor = crawlDelay > floor ? crawlDelay.Value : floor;
            lane.Ceiling = lane.Floor > settings.LongestDelay ? lane.Floor : settings.LongestDelay;

            var wait = lane.NotBefore - time.GetUtcNow();
            var pause = lane.Delay > lane.Floor ? lane.Delay : lane.Floor;
            if (wait > settings.LongestWait && (wait > pause || wait > LongestPauseWaitedFor))
            {
                throw new RateLimitedException(address, lane.NotBefore);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return new HostTurn(lane, time);
        }
        catch
        {
            lane.Gate.Release();
            throw;
        }
    }
}
