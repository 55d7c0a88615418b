using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pipeline;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Retention;

/// <summary>Removes what is older than the settings allow.</summary>
internal sealed class CleanUp(
    ICommentStore comments,
    ISnapshotStore snapshots,
    IRunStore runs,
    CommentRemoval removal,
    IOptions<RetentionOptions> options,
    IOptions<JobsOptions> jobs,
    TimeProvider time,
    ILogger<CleanUp> logger)
{
    /// <summary>How its runs are called in the ledger.</summary>
    public const string Name = "Retention";

    private const int BatchSize = 1_000;

    /// <summary>Removes everything that is too old now.</summary>
    public Task RunAsync(IJobProgress progress, CancellationToken cancellationToken) =>
        TimeBudget.RunAsync(jobs.Value.TimePerJob, time, stop => RemoveAsync(progress, stop), cancellationToken);

    private async Task<int> RemoveAsync(IJobProgress progress, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var startedAt = now;
        var removed = 0;
        await foreach (var batch in comments.ReadOlderAsync(now - options.Value.Comments, cancellationToken).Chunk(BatchSize))
        {
            removed += (await removal.RunAsync(batch, cancellationToken)).Comments;
            progress.Report("comments removed", removed, null);
        }

        var pages = await snapshots.RemoveOlderAsync(now - options.Value.Snapshots, cancellationToken);
        var entries = await runs.RemoveBeforeAsync(now - options.Value.Runs, cancellationToken);
        progress.Line($"Removed {removed} comments, {pages} page snapshots, {entries} runs.");
        logger.CleanedUp(removed, pages, entries);
        await runs.UpsertAsync(
            new Run(
                RunIds.Of(Name, startedAt), Name, "", startedAt, time.GetUtcNow(), RunOutcome.Done, removed,
                $"Removed {removed} comments, {pages} page snapshots, {entries} runs."),
            cancellationToken);

        return removed;
    }
}
