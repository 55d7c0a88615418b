using Hangfire;
using Hangfire.Server;
using RiskRadar.Domain;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs;

/// <summary>Reads an account's list of posts.</summary>
/// <param name="pipeline">The work.</param>
/// <param name="consoles">Where progress goes.</param>
// Work that fails is tried again by the agenda, which knows why it failed.
[AutomaticRetry(Attempts = 0)]
[PutOffWhenDeleted]
public sealed class ScanAccountJob(RiskPipeline pipeline, JobConsoles consoles)
{
    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire: the server stops, or the job was deleted.</param>
    public Task RunAsync(Guid accountId, PerformContext? context, CancellationToken cancellationToken) =>
        pipeline.ScanAccountAsync(new AccountId(accountId), consoles.Of(context), cancellationToken);
}
