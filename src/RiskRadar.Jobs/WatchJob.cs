using Hangfire;
using RiskRadar.Jobs.Watching;

namespace RiskRadar.Jobs;

/// <summary>Looks whether the work keeps up.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class WatchJob
{
    private readonly Watchdog _watchdog;

    internal WatchJob(Watchdog watchdog) => _watchdog = watchdog;

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Campaign)]
    public Task RunAsync(CancellationToken cancellationToken) => _watchdog.LookAsync(cancellationToken);
}
