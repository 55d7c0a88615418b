using RiskRadar.Collect.Discovery;

namespace RiskRadar.Collect;

/// <summary>Reads posts and comments from the web, politely: the one part of this project that touches the outside.</summary>
public sealed class CommentCollector
{
    /// <summary>
    /// Reads a post's pages one after the other, the next one only when it is asked for. A page that cannot be had or understood
    /// is an item with <see cref="CollectedPage.LeftOut"/>, never an exception.
    /// </summary>
    /// <param name="post">The address of the post.</param>
    /// <param name="cancellationToken">Stops between and within requests.</param>
    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Finds an account's posts, newest first, from feeds, sitemaps, archives and listings.</summary>
    /// <param name="account">The address of a profile, blog or channel.</param>
    /// <param name="limit">The most posts to find, at least 1.</param>
    /// <param name="cancellationToken">Stops between and within requests.</param>
    public Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();
}
