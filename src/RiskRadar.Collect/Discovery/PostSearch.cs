using System.Collections.Frozen;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Discovery;

/// <summary>
/// One search for an account's posts: the account's own page and the feeds it names, then WordPress' interface, the older pages of the list,
/// the usual addresses of feeds, and the sitemap; each only while posts are missing.
/// </summary>
internal sealed class PostSearch(PageFetcher fetcher, Uri start, int limit, int mostPages, TimeProvider time)
{
    // More files than this mean a shop or a newspaper, and hours.
    private const int MostSitemaps = 20;

    private static readonly string[] FeedsOfASite =
        ["/feed/", "/rss.xml", "/atom.xml", "/feed.xml", "/rss", "/index.xml", "/feed.json", "/feeds/posts/default"];

    private static readonly string[] SitemapsOfASite = ["/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml"];

    // Files of an index that list something else than posts.
    private static readonly string[] NoPostSitemaps = ["page-", "category", "categories", "tag", "author", "product", "image", "video", "user", "taxonom", "static"];

    private readonly PostCollection _posts = new();
    private readonly List<LeftOut> _leftOut = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private Uri _account = start;
    private int _pages;
    private bool _siteIsClosed;

    private bool IsDone => _posts.Count >= limit || _pages >= mostPages || _siteIsClosed;

    // An account at the root of its site owns all that the site has.
    private bool OwnsSite => _account.AbsolutePath.Trim('/') is "" or "index.html" or "index.php" && _account.Query.Length <= 1;

    public async Task<DiscoveredPosts> RunAsync(CancellationToken cancellationToken)
    {
        var page = await FetchAsync(_account, isNamed: true, cancellationToken);
        if (page is not null)
        {
            _account = page.Address;
            if (FeedReader.Read(page.Answer.Body, page.Address) is { } feed)
            {
                await FollowFeedAsync(feed, _ => true, cancellationToken);

                return Found();
            }
        }

        if (!_siteIsClosed)
        {
            var listing = page is null
                ? null
                : ListingPageReader.Read(page.Answer.Body, page.Answer.ContentType, page.Address, FrozenSet<string>.Empty, cancellationToken);
            await AskAllAsync(listing, cancellationToken);
        }

        if (_posts.Count == 0 && _leftOut.Count == 0)
        {
            Miss(_account, "No posts were found: the page lists none in a way that is understood, and there is no feed or sitemap.", LeftOutKind.NotUnderstood, null);
        }

        return Found();
    }

    private async Task AskAllAsync(ListingPage? listing, CancellationToken cancellationToken)
    {
        var hasFeed = false;
        if (listing is not null)
        {
            _posts.Add(listing.Posts);
            foreach (var feed in listing.Feeds.OrderByDescending(IsUnderAccount))
            {
                hasFeed |= await AskFeedAsync(feed, listing, isNamed: true, cancellationToken);
            }

            await AskWordPressAsync(listing, cancellationToken);
            await FollowListAsync(listing, cancellationToken);
        }

        if (!hasFeed && !IsDone && !_posts.IsDated)
        {
            foreach (var feed in UsualFeeds())
            {
                if (IsDone || await AskFeedAsync(feed, listing, isNamed: false, cancellationToken))
                {
                    break;
                }
            }
        }

        if (OwnsSite && !IsDone)
        {
            await AskSitemapsAsync(cancellationToken);
        }
    }

    private IEnumerable<Uri> UsualFeeds() => OwnsSite
        ? FeedsOfASite.Select(path => new Uri(_account, path))
        : [new(_account.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/feed/"), new(_account.GetLeftPart(UriPartial.Path).TrimEnd('/') + ".rss")];

    // The first answer counts even when enough posts are known already: a feed has the times that a list lacks.
    private async Task<bool> AskFeedAsync(Uri address, ListingPage? listing, bool isNamed, CancellationToken cancellationToken)
    {
        if (_siteIsClosed || _pages >= mostPages || await FetchAsync(address, isNamed, cancellationToken) is not { } page ||
            FeedReader.Read(page.Answer.Body, page.Address) is not { Posts.Count: > 0 } feed)
        {
            return false;
        }

        // A site's feed holds everyone's posts. It is the account's when it says so, or as far as the account's page links to the same posts.
        var isOwn = OwnsSite || IsUnderAccount(address) || (feed.Home is { } home && IsAccount(home, listing));
        var before = _posts.Count;
        await FollowFeedAsync(feed, post => isOwn || listing?.Links.Contains(PostAddress.KeyOf(post.Address)) == true, cancellationToken);

        return isOwn || _posts.Count > before;
    }

    private async Task FollowFeedAsync(PostListing feed, Func<ListedPost, bool> isOwn, CancellationToken cancellationToken)
    {
        _posts.Add(feed.Posts.Where(isOwn));
        while (!IsDone && feed.Next is { } next && await FetchAsync(next, isNamed: true, cancellationToken) is { } page &&
            FeedReader.Read(page.Answer.Body, page.Address) is { } older && _posts.Add(older.Posts.Where(isOwn)) > 0)
        {
            feed = older;
        }
    }

    private async Task AskWordPressAsync(ListingPage listing, CancellationToken cancellationToken)
    {
        if (listing.WordPressRoot is not { } root || (!OwnsSite && listing.WordPressAuthor is null) || !PostAddress.IsSameSite(root, _account))
        {
            return;
        }

        var next = WordPressPosts.FirstPage(root, listing.WordPressAuthor);
        for (var number = 1; next is not null && !IsDone; number++)
        {
            // The interface is often closed: the list and the sitemap have the same posts, so that is nothing left out.
            if (await FetchAsync(next, isNamed: false, cancellationToken) is not { } page ||
                WordPressPosts.Read(page.Answer.Body, root, listing.WordPressAuthor, number) is not { } posts)
            {
                return;
            }

            _posts.Add(posts.Posts);
            next = posts.Next;
        }
    }

    private async Task FollowListAsync(ListingPage listing, CancellationToken cancellationToken)
    {
        while (!IsDone && listing.Next is { } next && await FetchAsync(next, isNamed: true, cancellationToken) is { } page)
        {
            var older = ListingPageReader.Read(page.Answer.Body, page.Answer.ContentType, page.Address, listing.Places, cancellationToken);

            // A list that shows the same posts again, or none, has ended, whatever it names as its next page.
            if (_posts.Add(older.Posts) == 0)
            {
                return;
            }

            listing = older;
        }
    }

    private async Task AskSitemapsAsync(CancellationToken cancellationToken)
    {
        var named = await NamedSitemapsAsync(cancellationToken);
        var queue = new Queue<Uri>(named.Count > 0 ? named : SitemapsOfASite.Select(path => new Uri(_account, path)));
        for (var files = 0; files < MostSitemaps && !IsDone && queue.TryDequeue(out var file);)
        {
            if (await FetchAsync(file, isNamed: named.Count > 0, cancellationToken) is not { } page ||
                SitemapReader.Read(page.Answer.Body, page.Address) is not { } sitemap)
            {
                continue;
            }

            files++;
            _posts.Add(sitemap.Pages.Where(post => PostAddress.IsSameSite(post.Address, _account) && _posts.IsLikely(post.Address)).ToList());
            foreach (var further in sitemap.Sitemaps.Where(IsForPosts).OrderByDescending(entry => entry.ModifiedAt ?? DateTimeOffset.MinValue))
            {
                queue.Enqueue(further.Address);
            }

            if (named.Count == 0)
            {
                // The first of the guessed addresses that exists is the site's; the others would list the same again.
                queue = new(queue.Where(left => !SitemapsOfASite.Contains(left.AbsolutePath)));
            }
        }
    }

    private async Task<IReadOnlyList<Uri>> NamedSitemapsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var named = await fetcher.SitemapsAsync(_account, cancellationToken);

            return [.. named.Select(text => Uri.TryCreate(_account, text, out var file) ? file : null).OfType<Uri>()];
        }
        catch (PageNotFetchedException)
        {
            return [];
        }
    }

    private static bool IsForPosts(ListedPost sitemap)
    {
        var name = sitemap.Address.Segments[^1];

        return name.Contains("post", StringComparison.OrdinalIgnoreCase) || !NoPostSitemaps.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsUnderAccount(Uri feed) => _account.AbsolutePath.TrimEnd('/') is { Length: > 1 } path &&
        (feed.AbsolutePath.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase) || feed.AbsolutePath.Contains(path[path.LastIndexOf('/')..], StringComparison.OrdinalIgnoreCase));

    private bool IsAccount(Uri home, ListingPage? listing)
    {
        var key = PostAddress.KeyOf(home);

        return key == PostAddress.KeyOf(_account) || (listing?.Canonical is { } canonical && key == PostAddress.KeyOf(canonical));
    }

    /// <param name="address">What to read.</param>
    /// <param name="isNamed">True when a page names it, so that its absence is a loss; false for a guess.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    private async Task<FetchedPage?> FetchAsync(Uri address, bool isNamed, CancellationToken cancellationToken)
    {
        if (!_read.Add(address.GetLeftPart(UriPartial.Query)))
        {
            return null;
        }

        try
        {
            var page = await fetcher.FetchAsync(address, null, cancellationToken);
            _pages++;

            return page;
        }
        catch (PageNotFetchedException error)
        {
            // These say that further requests to the site would fare no better now.
            var isClosed = error is HostUnreachableException or PageTimedOutException or SiteSetAsideException or CollectionStoppedException or
                AddressRefusedException or RateLimitedException || (error is RobotsRefusedException && error.RetryAt is not null);
            _siteIsClosed |= isClosed && PostAddress.IsSameSite(address, _account);
            if (isNamed || isClosed)
            {
                Miss(address, error.Message, error.Kind, error.RetryAt);
            }

            return null;
        }
    }

    private void Miss(Uri address, string reason, LeftOutKind kind, DateTimeOffset? retryAt) =>
        _leftOut.Add(new(address.AbsoluteUri, reason, time.GetUtcNow(), kind, retryAt));

    private DiscoveredPosts Found() => new(_posts.Newest(limit), _pages, _leftOut);
}
