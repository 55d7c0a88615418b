namespace RiskRadar.Domain.Storage;

/// <summary>The comments and their readings.</summary>
public interface ICommentStore
{
    /// <summary>
    /// Adds comments of one post or replaces them; gives back how many were new. A comment whose text did not change keeps its reading;
    /// one whose text changed loses it. Durable when it returns.
    /// </summary>
    Task<int> UpsertAsync(PostId post, IReadOnlyList<Comment> comments, CancellationToken cancellationToken);

    /// <summary>A post's comments in the order of their ids, with their readings; empty when there are none.</summary>
    IAsyncEnumerable<ClassifiedComment> ReadAsync(PostId post, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> comments of a post that <paramref name="model"/> has not read yet.</summary>
    Task<IReadOnlyList<Comment>> ReadUnclassifiedAsync(PostId post, string model, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps readings by comment id, replacing older ones; ids that are unknown are passed over. Durable when it returns.</summary>
    Task SaveClassificationsAsync(
        PostId post, IReadOnlyDictionary<string, Classification> classifications, CancellationToken cancellationToken);

    /// <summary>How many comments a post has, and how many of them <paramref name="model"/> has read.</summary>
    Task<(int Comments, int Classified)> CountAsync(PostId post, string model, CancellationToken cancellationToken);
}
