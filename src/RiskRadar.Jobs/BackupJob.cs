using Hangfire;
using Hangfire.Server;
using RiskRadar.Jobs.Backups;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs;

/// <summary>Makes a backup that somebody asked for.</summary>
// What fails is answered to whoever asked: a full disk is not tried again behind their back.
[AutomaticRetry(Attempts = 0)]
public sealed class BackupJob
{
    private readonly BackupMaking _making;
    private readonly JobConsoles _consoles;

    internal BackupJob(BackupMaking making, JobConsoles consoles) => (_making, _consoles) = (making, consoles);

    /// <summary>Runs the job; safe to run twice.</summary>
    /// <param name="requestId">The request's id.</param>
    /// <param name="context">Filled in by Hangfire.</param>
    /// <param name="cancellationToken">Filled in by Hangfire: the server stops, or the job was deleted.</param>
    [Queue(Queues.Campaign)]
    public Task RunAsync(Guid requestId, PerformContext? context, CancellationToken cancellationToken) => _making.RunAsync(
        requestId, _consoles.Of(context), context?.CancellationToken.ShutdownToken ?? cancellationToken, cancellationToken);
}
