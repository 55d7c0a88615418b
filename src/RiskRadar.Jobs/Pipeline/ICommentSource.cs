using RiskRadar.Collect;
using RiskRadar.Collect.Discovery;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Where pages come from: the web, or a script in tests.</summary>
internal interface ICommentSource
{
    /// <inheritdoc cref="CommentCollector.ReadPostAsync(Uri, CancellationToken)"/>
    IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, CancellationToken cancellationToken);

    /// <inheritdoc cref="CommentCollector.ReadPostAsync(Uri, KnownPost, CancellationToken)"/>
    IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, KnownPost known, CancellationToken cancellationToken);

    /// <inheritdoc cref="CommentCollector.DiscoverAsync"/>
    Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken);
}
