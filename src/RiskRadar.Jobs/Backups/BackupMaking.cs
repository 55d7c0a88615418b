using Microsoft.Extensions.Logging;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Backups;

/// <summary>Makes a requested backup, says how far it is, and tells whoever asked and the ledger what came of it.</summary>
internal sealed class BackupMaking(IBackups backups, IRunStore runs, TimeProvider time, ILogger<BackupMaking> logger)
{
    // Whoever waits on a terminal reads it, and each answer is a file.
    private static readonly TimeSpan BetweenAnswers = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes it; nothing happens when the request is settled.</summary>
    /// <param name="id">The request.</param>
    /// <param name="progress">The job's page.</param>
    /// <param name="shutdown">The server stops: the request stays, and the next start makes the backup.</param>
    /// <param name="cancellationToken">The server stops, or the job was deleted, which settles the request.</param>
    public async Task RunAsync(Guid id, IJobProgress progress, CancellationToken shutdown, CancellationToken cancellationToken)
    {
        if (backups.ReadRequests().FirstOrDefault(request => request.Id == id) is not { } request)
        {
            return;
        }

        var startedAt = time.GetUtcNow();
        var answeredAt = startedAt;
        progress.Line("Copying the database.");
        backups.Answer(request, new BackupAnswer(BackupState.Working, "copying the database"));
        try
        {
            var report = backups.Make(
                request,
                (done, total) =>
                {
                    progress.Report("page snapshots", done, total);
                    if (time.GetUtcNow() - answeredAt >= BetweenAnswers)
                    {
                        answeredAt = time.GetUtcNow();
                        backups.Answer(request, new BackupAnswer(BackupState.Working, $"copied {done} of {total} page snapshots"));
                    }
                },
                cancellationToken) ?? throw new IOException("Another process has the data.");
            var sentence = $"Copied the database ({report.DatabaseBytes / 1024:N0} KiB) and {report.Snapshots:N0} page snapshots to {request.Folder}.";
            progress.Line(sentence);
            await EnterAsync(request, startedAt, RunOutcome.Done, report.Snapshots, sentence);
            logger.BackedUp(report.DatabaseBytes, report.Snapshots);

            // Last: killed before it, the job runs again and finds the copy.
            backups.Answer(request, new BackupAnswer(BackupState.Done, sentence));
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            var reason = error is OperationCanceledException ? "The job was deleted." : error.Message;
            await EnterAsync(request, startedAt, RunOutcome.Failed, 0, reason);
            backups.Answer(request, new BackupAnswer(BackupState.Failed, reason));
            throw;
        }
    }

    private Task EnterAsync(BackupRequest request, DateTimeOffset startedAt, RunOutcome outcome, int count, string note) => runs.UpsertAsync(
        new Run(request.Id, "Backup", request.By, startedAt, time.GetUtcNow(), outcome, count, note), CancellationToken.None);
}
