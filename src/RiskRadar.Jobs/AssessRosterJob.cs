using Hangfire;
using Hangfire.Server;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs;

/// <summary>Assesses everyone from the running aggregates.</summary>
/// <param name="pipeline">The work.</param>
/// <param name="consoles">Where progress goes.</param>
// Work that fails is tried again by the agenda, which knows why it failed.
[AutomaticRetry(Attempts = 0)]
[PutOffWhenDeleted]
public sealed class AssessRosterJob(RiskPipeline pipeline, JobConsoles consoles)
{
    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire: the server stops, or the job was deleted.</param>
    public Task RunAsync(PerformContext? context, CancellationToken cancellationToken) =>
        pipeline.AssessRosterAsync(consoles.Of(context), cancellationToken);
}
