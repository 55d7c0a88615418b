using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Jobs.Retention;

/// <summary>Takes comments out everywhere: the store, the quotes and the evidence; the next assessment is made without them.</summary>
internal sealed class CommentRemoval(ICommentStore comments, IPostStore posts, IAssessmentStore assessments, IAgendaStore agenda, TimeProvider time)
{
    /// <summary>Removes comments; gives back how many there were, and how many assessments changed.</summary>
    public async Task<(int Comments, int Assessments)> RunAsync(IReadOnlyList<Comment> gone, CancellationToken cancellationToken)
    {
        var removed = 0;
        var changed = 0;
        foreach (var post in gone.GroupBy(comment => comment.Post))
        {
            // Quotes first: once the comments are gone nobody would know any more what to look for.
            if (await posts.FindAsync(post.Key, cancellationToken) is { } known)
            {
                var ids = post.Select(comment => (comment.Post, comment.Id)).ToHashSet();
                changed += await assessments.ForgetAsync(known.Influencer, ids, cancellationToken);
            }

            removed += await comments.RemoveAsync(post.Key, [.. post.Select(comment => comment.Id)], cancellationToken);
        }

        if (removed > 0)
        {
            await agenda.AskAsync([AgendaItem.AssessRoster(time.GetUtcNow())], cancellationToken);
        }

        return (removed, changed);
    }
}
