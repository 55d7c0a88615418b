using System.IO.Compression;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Collect.Discovery;

/// <summary>Discovery over real sockets, through the collector.</summary>
public sealed class PostSearchTests
{
    private const string Rss = "application/rss+xml";

    [Fact]
    public async Task DiscoverAsync_BlogWithAFeedAndOlderPages_FindsAllOnceNewestFirst()
    {
        await using var server = new RawServer()
            .Page("/", Html("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed/\">", Item("/2026/03/first-flush/", "First flush is here") + Item("/2026/02/kettles/", "Kettles compared at last") + "<a rel=\"next\" href=\"/page/2/\">Older posts</a>"))
            .Page("/feed/", Feed(("/2026/03/first-flush/?utm_source=rss", "First flush is here", "Tue, 03 Mar 2026 08:00:00 GMT"), ("/2026/02/kettles/", "Kettles compared at last", "Fri, 20 Feb 2026 08:00:00 GMT")), Rss)
            .Page("/page/2/", Html("", Item("/2026/01/my-year/", "My year in tea", "2026-01-01") + Item("/2025/12/advent/", "Advent of the oolongs", "2025-12-01")));
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 10);

        Assert.Equal(["/2026/03/first-flush/", "/2026/02/kettles/", "/2026/01/my-year/", "/2025/12/advent/"], found.Posts.Select(post => post.Address.AbsolutePath));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), found.Posts[0].PublishedAt);
        Assert.Empty(found.LeftOut);
        Assert.Equal(3, found.Pages);
    }

    [Fact]
    public async Task DiscoverAsync_Limit_GivesTheNewestAndReadsNoMoreThanNeeded()
    {
        await using var server = new RawServer().Page("/feed/", Feed(
            ("/a-b-c", "Old", "Thu, 01 Jan 2026 08:00:00 GMT"), ("/d-e-f", "New", "Sun, 01 Mar 2026 08:00:00 GMT"), ("/g-h-i", "Middle", "Sun, 01 Feb 2026 08:00:00 GMT")), Rss);
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.At("/feed/"), 2);

        Assert.Equal(["New", "Middle"], found.Posts.Select(post => post.Title));
        Assert.Equal(["/robots.txt", "/feed/"], server.Paths);
    }

    [Fact]
    public async Task DiscoverAsync_NoFeedNamed_TriesTheUsualAddress()
    {
        await using var server = new RawServer().Page("/", Html("", "<p>An app that draws itself.</p>")).Page("/rss.xml", Feed(("/one-two-three", "One", "Sun, 01 Mar 2026 08:00:00 GMT")), Rss);
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 5);

        Assert.Equal("One", Assert.Single(found.Posts).Title);
        Assert.Empty(found.LeftOut);
    }

    [Fact]
    public async Task DiscoverAsync_OnlyASitemap_FindsItsPosts()
    {
        await using var server = new RawServer();
        server.Page("/robots.txt", $"Sitemap: {server.At("/map.xml")}")
            .Page("/", Html("", "<p>An app that draws itself.</p>"))
            .Page("/map.xml", $"<sitemapindex><sitemap><loc>{server.At("/post-sitemap.xml")}</loc></sitemap><sitemap><loc>{server.At("/category-sitemap.xml")}</loc></sitemap></sitemapindex>", "text/xml")
            .Page("/post-sitemap.xml", $"<urlset><url><loc>{server.At("/my-week-with-tea")}</loc><lastmod>2026-03-01</lastmod></url><url><loc>{server.At("/about")}</loc></url></urlset>", "text/xml");
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 5);

        Assert.Equal("/my-week-with-tea", Assert.Single(found.Posts).Address.AbsolutePath);
        Assert.Null(found.Posts[0].PublishedAt);
        Assert.DoesNotContain("/category-sitemap.xml", server.Paths);
    }

    [Theory]
    [InlineData("Content-Type: application/x-gzip")]
    [InlineData("Content-Type: text/xml", "Content-Encoding: gzip")]
    public async Task DiscoverAsync_PackedSitemap_IsUnpacked(params string[] headers)
    {
        await using var server = new RawServer();
        server.Page("/robots.txt", $"Sitemap: {server.At("/map.xml.gz")}").Page("/", Html("", "<p>An app that draws itself.</p>"))
            .On("/map.xml.gz", request => request.AnswerAsync("200 OK", Gzip($"<urlset><url><loc>{server.At("/my-week-with-tea")}</loc></url></urlset>"), headers));
        using var collect = new TestCollect();

        Assert.Equal("/my-week-with-tea", Assert.Single((await DiscoverAsync(collect, server.Root, 5)).Posts).Address.AbsolutePath);
    }

    [Fact]
    public async Task DiscoverAsync_WordPress_AsksItsInterface()
    {
        await using var server = new RawServer();
        server.Page("/", Html($"<link rel=\"https://api.w.org/\" href=\"{server.At("/wp-json/")}\">", "<p>An app that draws itself.</p>"))
            .Page("/wp-json/wp/v2/posts?per_page=50&page=1&orderby=date&order=desc&_fields=link,title,date_gmt", $$"""[{"link":"{{server.At("/tea")}}","title":{"rendered":"Tea &#038; me"},"date_gmt":"2026-03-01T10:00:00"}]""", "application/json");
        using var collect = new TestCollect();

        var post = Assert.Single((await DiscoverAsync(collect, server.Root, 5)).Posts);

        Assert.Equal("Tea & me", post.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), post.PublishedAt);
    }

    [Fact]
    public async Task DiscoverAsync_ProfileOnASharedSite_LeavesOthersPostsOut()
    {
        await using var server = new RawServer()
            .Page("/users/maya", Html("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed/\">", Item("/posts/tea-for-two-people", "Tea for two people")))
            .Page("/feed/", Feed(("/posts/tea-for-two-people", "Tea for two people", "Sun, 01 Mar 2026 08:00:00 GMT"), ("/posts/by-somebody-else-entirely", "By somebody else", "Mon, 02 Mar 2026 08:00:00 GMT")), Rss)
            .Page("/sitemap.xml", "<urlset></urlset>", "text/xml");
        using var collect = new TestCollect();

        var post = Assert.Single((await DiscoverAsync(collect, server.At("/users/maya"), 5)).Posts);

        Assert.Equal("/posts/tea-for-two-people", post.Address.AbsolutePath);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), post.PublishedAt);
        Assert.DoesNotContain("/sitemap.xml", server.Paths);
    }

    [Fact]
    public async Task DiscoverAsync_ListThatNeverEnds_EndsWhenNothingIsNew()
    {
        await using var server = new RawServer()
            .Page("/", Html("", Item("/one-two-three", "One two three", "2026-03-01") + "<a rel=\"next\" href=\"/page/2/\">Next</a>"))
            .Page("/page/2/", Html("", Item("/one-two-three", "One two three", "2026-03-01") + "<a rel=\"next\" href=\"/page/3/\">Next</a>"));
        using var collect = new TestCollect();

        Assert.Single((await DiscoverAsync(collect, server.Root, 50)).Posts);

        Assert.DoesNotContain("/page/3/", server.Paths);
    }

    [Fact]
    public async Task DiscoverAsync_NothingAnywhere_SaysSo()
    {
        await using var server = new RawServer().Page("/", Html("", "<p>Nothing.</p>"));
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 5);

        Assert.Empty(found.Posts);
        Assert.Equal("No posts were found: the page lists none in a way that is understood, and there is no feed or sitemap.", Assert.Single(found.LeftOut).Reason);
    }

    [Fact]
    public async Task DiscoverAsync_SiteThatIsDown_SaysSoOnceAndAsksNoFurther()
    {
        await using var server = new RawServer().Status("/robots.txt", "500 Broken");
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 5);

        Assert.Contains("robots.txt could not be had", Assert.Single(found.LeftOut).Reason, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task DiscoverAsync_OlderPageBroken_KeepsTheRestAndSaysSo()
    {
        await using var server = new RawServer()
            .Page("/", Html("", Item("/one-two-three", "One two three", "2026-03-01") + "<a rel=\"next\" href=\"/page/2/\">Next</a>")).Status("/page/2/", "500 Broken");
        using var collect = new TestCollect();

        var found = await DiscoverAsync(collect, server.Root, 5);

        Assert.Single(found.Posts);
        Assert.EndsWith("/page/2/", Assert.Single(found.LeftOut).What, StringComparison.Ordinal);
    }

    private static Task<DiscoveredPosts> DiscoverAsync(TestCollect collect, Uri account, int limit) =>
        collect.Collector.DiscoverAsync(account, limit, TestContext.Current.CancellationToken);

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Html(string head, string body) => $"<html><head>{head}</head><body><main>{body}</main></body></html>";

    private static string Item(string address, string title, string? day = null) =>
        $"<article class=\"post\"><h2 class=\"title\"><a href=\"{address}\">{title}</a></h2>{(day is null ? "" : $"<time datetime=\"{day}\">{day}</time>")}</article>";

    private static string Feed(params (string Link, string Title, string Time)[] items) =>
        $"<rss version=\"2.0\"><channel>{string.Concat(items.Select(item => $"<item><title>{item.Title}</title><link>{item.Link}</link><pubDate>{item.Time}</pubDate></item>"))}</channel></rss>";
}
