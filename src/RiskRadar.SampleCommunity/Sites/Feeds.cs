using System.Globalization;
using System.Security;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>RSS and sitemaps.</summary>
internal static class Feeds
{
    private const string Xml = "application/xml; charset=utf-8";

    /// <summary>The newest posts of a creator.</summary>
    public static SitePage Rss(Creator creator, Uri address, Func<SamplePost, string> path, int limit)
    {
        var newest = creator.Posts.Reverse().Take(limit).ToList();
        var body = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
            <channel>
            <title>{Escape(creator.Persona.Title)}</title>
            <link>{address}</link>
            <description>{Escape(creator.Persona.Tagline)}</description>
            <lastBuildDate>{Rfc822(newest[0].PublishedAt)}</lastBuildDate>
            {Html.Each(newest, Item)}</channel>
            </rss>

            """;
        return new(body, newest[0].PublishedAt, "application/rss+xml; charset=utf-8");

        string Item(SamplePost post) => $"""
            <item><title>{Escape(post.Title)}</title><link>{new Uri(address, path(post))}</link><dc:creator>{Escape(post.Creator.Name)}</dc:creator><pubDate>{Rfc822(post.PublishedAt)}</pubDate><guid isPermaLink="true">{new Uri(address, path(post))}</guid><description>{Escape(Html.Excerpt(post.Paragraphs[0], 200))}</description><slash:comments>{post.Stated}</slash:comments></item>

            """;
    }

    /// <summary>Every post of a site.</summary>
    public static SitePage Sitemap(IReadOnlyList<SamplePost> posts, Uri address, Func<SamplePost, string> path)
    {
        var body = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            {Html.Each(posts, post => $"<url><loc>{new Uri(address, path(post))}</loc><lastmod>{Html.Iso(post.PublishedAt)}</lastmod></url>\n")}</urlset>

            """;
        return new(body, posts.Max(post => post.PublishedAt), Xml);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Rfc822(DateTimeOffset at) => at.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
