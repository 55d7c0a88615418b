using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Retention;

/// <summary>Removes what is older than the settings allow.</summary>
internal sealed class CleanUp(
    ICommentStore comments,
    ISnapshotStore snapshots,
    IRunStore runs,
    CommentRemoval removal,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<CleanUp> logger)
{
    private const int BatchSize = 1_000;

    /// <summary>Removes everything that is too old now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var startedAt = now;
        var removed = 0;
        await foreach (var batch in comments.ReadOlderAsync(now - options.Value.Comments, cancellationToken).Chunk(BatchSize))
        {
            removed += (await removal.RunAsync(batch, cancellationToken)).Comments;
        }

        var pages = await snapshots.RemoveOlderAsync(now - options.Value.Snapshots, cancellationToken);
        var entries = await runs.RemoveBeforeAsync(now - options.Value.Runs, cancellationToken);
        logger.CleanedUp(removed, pages, entries);
        await runs.UpsertAsync(
            new Run(
                RunIds.Of("Retention", startedAt), "Retention", "", startedAt, time.GetUtcNow(), RunOutcome.Done, removed,
                $"Removed {removed} comments, {pages} page snapshots, {entries} runs."),
            cancellationToken);
    }
}
