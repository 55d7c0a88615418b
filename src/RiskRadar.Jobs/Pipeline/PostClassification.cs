using Microsoft.Extensions.Logging;
using RiskRadar.Classify;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Progress;
using RiskRadar.Jobs.Running;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Lets the model read what it has not read yet of a post, batch by batch.</summary>
internal sealed class PostClassification(
    IPostStore posts,
    ICommentStore comments,
    ICommentClassifier classifier,
    RunCounts counts,
    TimeProvider time,
    ILogger<PostClassification> logger)
{
    // A batch is one transaction: large enough to be cheap, small enough that stopping within a second holds.
    private const int BatchSize = 500;

    public async Task<Settlement> RunAsync(PostId id, AgendaItem item, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await posts.FindAsync(id, cancellationToken) is null)
        {
            return Settlement.Done;
        }

        var model = classifier.Model.Version;
        var read = 0;
        for (var batch = await NextAsync(); batch.Count > 0; batch = await NextAsync())
        {
            var readings = new Dictionary<string, Classification>(batch.Count, StringComparer.Ordinal);
            foreach (var comment in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                readings[comment.Id] = classifier.Classify(comment.Text);
            }

            await comments.SaveClassificationsAsync(id, readings, cancellationToken);
            read += readings.Count;
            counts.CommentsClassified(readings.Count);
            var (all, classified) = await comments.CountAsync(id, model, cancellationToken);
            progress.Report("comments read by the model", classified, all);
        }

        logger.PostClassified(read, id, model);
        progress.Line($"Read {read} comments with model {model}.");

        return new Settlement(null, 0, [AgendaItem.AssessRoster(time.GetUtcNow())]) { Count = read, Note = $"Read by model {model}." };

        Task<IReadOnlyList<Comment>> NextAsync() => comments.ReadUnclassifiedAsync(id, model, BatchSize, cancellationToken);
    }
}
