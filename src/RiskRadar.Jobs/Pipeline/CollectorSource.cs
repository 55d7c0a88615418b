using RiskRadar.Collect;
using RiskRadar.Collect.Discovery;

namespace RiskRadar.Jobs.Pipeline;

/// <summary>Pages from the web.</summary>
internal sealed class CollectorSource(CommentCollector collector) : ICommentSource
{
    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, CancellationToken cancellationToken) =>
        collector.ReadPostAsync(post, cancellationToken);

    public IAsyncEnumerable<CollectedPage> ReadPostAsync(Uri post, KnownPost known, CancellationToken cancellationToken) =>
        collector.ReadPostAsync(post, known, cancellationToken);

    public Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken) =>
        collector.DiscoverAsync(account, limit, cancellationToken);
}
