namespace RiskRadar.Domain.Storage;

/// <summary>The comments and their readings.</summary>
public interface ICommentStore
{
    /// <summary>
    /// Adds comments of one post or replaces them; gives back how many were new. A comment whose text did not change keeps its reading;
    /// one whose text changed loses it. Durable when it returns.
    /// </summary>
    /// <exception cref="InvalidOperationException">The post is unknown.</exception>
    Task<int> UpsertAsync(PostId post, IReadOnlyList<Comment> comments, CancellationToken cancellationToken);

    /// <summary>A post's comments by id in ordinal order, with their readings; empty when there are none.</summary>
    IAsyncEnumerable<ClassifiedComment> ReadAsync(PostId post, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> comments of a post that <paramref name="model"/> has not read yet.</summary>
    Task<IReadOnlyList<Comment>> ReadUnclassifiedAsync(PostId post, string model, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps readings by comment id, replacing older ones; ids that are unknown are passed over. Durable when it returns.</summary>
    Task SaveClassificationsAsync(
        PostId post, IReadOnlyDictionary<string, Classification> classifications, CancellationToken cancellationToken);

    /// <summary>How many comments a post has, and how many of them <paramref name="model"/> has read.</summary>
    Task<(int Comments, int Classified)> CountAsync(PostId post, string model, CancellationToken cancellationToken);

    /// <summary>
    /// What changed under an influencer's posts after a revision: posts, comments, readings. Each change of an influencer has its own
    /// revision, counted up from 1, so that reading on from the last one seen misses nothing and costs nothing for what did not change.
    /// </summary>
    /// <param name="influencer">Whose posts.</param>
    /// <param name="after">The last revision seen; 0 reads from the beginning.</param>
    /// <param name="limit">The most changes to read at once, at least 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<AudienceChanges> ReadChangesAsync(InfluencerId influencer, long after, int limit, CancellationToken cancellationToken);
}
