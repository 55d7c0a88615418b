using Hangfire;
using Hangfire.Server;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Retention;

namespace RiskRadar.Jobs;

/// <summary>Removes what is too old to be kept.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class RetentionJob
{
    private readonly CleanUp _cleanUp;
    private readonly JobConsoles _consoles;

    internal RetentionJob(CleanUp cleanUp, JobConsoles consoles) => (_cleanUp, _consoles) = (cleanUp, consoles);

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(PerformContext? context, CancellationToken cancellationToken) => _cleanUp.RunAsync(_consoles.Of(context), cancellationToken);

    /// <summary>Runs a job that a former version stored.</summary>
    /// <param name="cancellationToken">Filled in by Hangfire.</param>
    [Queue(Queues.Maintenance)]
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(null, cancellationToken);
}
