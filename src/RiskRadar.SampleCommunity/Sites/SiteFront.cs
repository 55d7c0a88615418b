using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every site answers whatever its make: robots.txt, sitemap, style sheet, pictures; then the make's own pages.</summary>
internal sealed class SiteFront(ISite site, IReadOnlyList<Creator> creators, Uri address)
{
    private readonly IReadOnlyList<SamplePost> _posts = [.. creators.SelectMany(creator => creator.Posts)];
    private readonly MemberPage _members = new(site, [.. creators.SelectMany(creator => creator.Posts)]);

    /// <summary>The make behind the front.</summary>
    public ISite Site => site;

    /// <summary>The page at a path, or <see langword="null"/> when there is none.</summary>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path == "/robots.txt")
        {
            return new($"{site.Robots}\nSitemap: {new Uri(address, "/sitemap.xml")}\n", _posts[0].PublishedAt, "text/plain; charset=utf-8");
        }

        if (path == "/sitemap.xml")
        {
            return Feeds.Sitemap(_posts, address, site.PostPath);
        }

        if (path.EndsWith("/style.css", StringComparison.Ordinal))
        {
            return new(Styles.Of($"{site.Style}.css"), _posts[0].PublishedAt, "text/css; charset=utf-8");
        }

        if (path.StartsWith("/media/", StringComparison.Ordinal))
        {
            return Picture.Of(path, _posts[0].PublishedAt);
        }

        return _posts.FirstOrDefault(post => post.Gone && path.StartsWith(site.PostPath(post), StringComparison.Ordinal)) is null
            ? site.Page(path, query) ?? _members.Page(path)
            : null;
    }
}
