using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect.Discovery;

/// <summary>Finds an account's posts.</summary>
internal sealed class PostDiscovery(PageFetcher fetcher, IOptionsMonitor<CollectOptions> options, TimeProvider time, ILogger<PostDiscovery> logger)
{
    public async Task<DiscoveredPosts> DiscoverAsync(Uri account, int limit, CancellationToken cancellationToken)
    {
        var search = new PostSearch(fetcher, account, limit, options.CurrentValue.MaximumListingPages, time);
        var found = await search.RunAsync(cancellationToken);
        logger.PostsDiscovered(account.Host, found.Posts.Count, found.Pages);

        return found;
    }
}
