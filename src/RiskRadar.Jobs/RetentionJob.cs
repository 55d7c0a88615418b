using Hangfire;
using RiskRadar.Jobs.Retention;

namespace RiskRadar.Jobs;

/// <summary>Removes what is too old to be kept.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class RetentionJob
{
    private readonly CleanUp _cleanUp;

    internal RetentionJob(CleanUp cleanUp) => _cleanUp = cleanUp;

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(CancellationToken cancellationToken) => _cleanUp.RunAsync(cancellationToken);
}
