using Hangfire;
using Hangfire.Server;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs;

/// <summary>Delivers a flag on one channel.</summary>
/// <param name="pipeline">The work.</param>
/// <param name="consoles">Where progress goes.</param>
// Work that fails is tried again by the agenda, which knows why it failed.
[AutomaticRetry(Attempts = 0)]
[PutOffWhenDeleted]
public sealed class DeliverJob(RiskPipeline pipeline, JobConsoles consoles)
{
    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="notificationId">The notification's id.</param>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire: the server stops, or the job was deleted.</param>
    public Task RunAsync(Guid notificationId, PerformContext? context, CancellationToken cancellationToken) =>
        pipeline.DeliverAsync(notificationId, consoles.Of(context), cancellationToken);
}
