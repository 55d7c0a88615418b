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

    /// <summary>
    /// Notes that comments of a post were not found where they were; those already missed keep their time. One that is upserted again is back.
    /// Durable when it returns.
    /// </summary>
    /// <param name="post">The post.</param>
    /// <param name="found">Every comment that is there.</param>
    /// <param name="at">When it was looked, UTC.</param>
    /// <param name="cancellationToken">Stops before the write.</param>
    /// <returns>How many are newly missed.</returns>
    Task<int> MissAsync(PostId post, IReadOnlySet<string> found, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The comments that are gone from an influencer's posts, one entry for each post; empty when none is.</summary>
    IAsyncEnumerable<VanishedComments> ReadVanishedAsync(InfluencerId influencer, CancellationToken cancellationToken);

    /// <summary>Every comment of an author under any post. Reads the whole store: for erasing, not for pages.</summary>
    IAsyncEnumerable<Comment> ReadByAuthorAsync(AuthorKey author, CancellationToken cancellationToken);

    /// <summary>Every comment published, or without a time first seen, before a time. Reads the whole store: for the clean-up.</summary>
    IAsyncEnumerable<Comment> ReadOlderAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Takes comments of a post out for good; changes tell of it. Gives back how many there were. Durable when it returns.</summary>
    Task<int> RemoveAsync(PostId post, IReadOnlyList<string> comments, CancellationToken cancellationToken);
}
