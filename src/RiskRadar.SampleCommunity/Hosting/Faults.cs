using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>
/// What goes wrong on the slow site: every answer waits, and the first request for some pages fails. Whoever asks again gets them.
/// </summary>
/// <param name="latency">How long every answer waits.</param>
/// <param name="clock">Measures it.</param>
/// <param name="plan">What happens to the first request for a path.</param>
internal sealed class Faults(TimeSpan latency, TimeProvider clock, IReadOnlyDictionary<string, Fault> plan)
{
    private readonly ConcurrentDictionary<string, bool> _struck = new(StringComparer.Ordinal);

    /// <summary>Waits, then fails the request if it is its turn.</summary>
    /// <returns>Whether the request is done with.</returns>
    public async Task<bool> StrikeAsync(HttpContext context, string path)
    {
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, clock, context.RequestAborted);
        }

        if (!plan.TryGetValue(path, out var fault) || !_struck.TryAdd(path, true))
        {
            return false;
        }

        switch (fault)
        {
            case Fault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
                break;
            case Fault.TooMany:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
                break;
            default:
                context.Abort();
                break;
        }

        return true;
    }
}
