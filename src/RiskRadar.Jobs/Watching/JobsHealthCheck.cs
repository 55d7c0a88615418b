using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RiskRadar.Jobs.Watching;

/// <summary>Ready while the watchdog looks regularly and finds nothing late.</summary>
internal sealed class JobsHealthCheck : IHealthCheck
{
    // The watchdog looks every five minutes; three missed looks are no delay any more.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Watchdog _watchdog;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;

    public JobsHealthCheck(Watchdog watchdog, TimeProvider time)
    {
        _watchdog = watchdog;
        _time = time;
        _startedAt = time.GetUtcNow();
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var last = await _watchdog.LastAsync(cancellationToken);
        var lookedAt = last is null || last.At < _startedAt ? _startedAt : last.At;
        if (_time.GetUtcNow() - lookedAt > Longest)
        {
            return HealthCheckResult.Unhealthy($"The watchdog of the jobs has not looked since {lookedAt:u}: no jobs run.");
        }

        return last switch
        {
            { Late: > 0 } => HealthCheckResult.Degraded($"{last.Late} jobs are late, the oldest since {last.Oldest:u}."),
            { Missed: { Count: > 0 } missed } => HealthCheckResult.Degraded($"Runs every day and did not: {string.Join(", ", missed)}."),
            { Quarantined: { Count: > 0 } sites } => HealthCheckResult.Degraded($"Read no more, since their layout changed: {string.Join(", ", sites)}."),
            _ => HealthCheckResult.Healthy("Jobs keep up."),
        };
    }
}
