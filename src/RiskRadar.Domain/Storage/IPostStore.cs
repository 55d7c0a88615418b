namespace RiskRadar.Domain.Storage;

/// <summary>The posts.</summary>
public interface IPostStore
{
    /// <summary>Adds posts or replaces what is known of them; gives back how many were new. Durable when it returns.</summary>
    Task<int> UpsertAsync(IReadOnlyList<Post> posts, CancellationToken cancellationToken);

    /// <summary>The post, or <see langword="null"/> when unknown.</summary>
    Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>An influencer's posts, newest first, those without a time last; empty when there are none.</summary>
    IAsyncEnumerable<Post> ReadAsync(InfluencerId influencer, CancellationToken cancellationToken);
}
