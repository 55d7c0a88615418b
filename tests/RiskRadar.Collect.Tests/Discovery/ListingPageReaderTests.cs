using System.Text;

namespace RiskRadar.Collect.Discovery;

public sealed class ListingPageReaderTests
{
    private static readonly Uri Address = new("https://blog.example/");

    private const string Blog = """
        <html><head><title>Maya brews</title><link rel="alternate" type="application/rss+xml" href="/feed/">
        <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/"><link rel="canonical" href="https://www.blog.example/">
        <link rel="https://api.w.org/" href="https://blog.example/wp-json/"></head><body class="has-sidebar">
        <nav class="menu"><a href="/a-few-words-about-me">A few words about me</a><a href="/what-i-would-never-drink">What I would never drink</a></nav>
        <main>
        <article class="post"><h2 class="entry-title"><a href="/2026/03/first-flush/">First flush is here</a></h2><time datetime="2026-03-03T08:00:00Z">3 March</time>
        <a class="more" href="/2026/03/first-flush/#more">Read more</a><a href="/tag/spring-teas-of-the-year">spring teas of the year</a></article>
        <article class="post"><h2 class="entry-title"><a href="/2026/02/kettles-compared/?utm_source=home">Kettles compared</a></h2><time datetime="2026-02-20T08:00:00Z">20 February</time></article>
        <article class="post sticky"><h2 class="entry-title"><a href="/2026/01/my-year/">My year in tea</a></h2><time datetime="2026-01-01T08:00:00Z">1 January</time></article>
        <div class="nav-links"><a class="nav-previous" href="/page/2/">Older posts</a></div>
        </main>
        <aside class="sidebar"><ul><li><a href="/2025/07/an-old-post-of-mine/">An old post of mine that many read</a></li></ul></aside>
        </body></html>
        """;

    [Fact]
    public void Read_Blog_FindsItsPostsWithTitlesAndTimes() => Assert.Equal(
        [
            new(new Uri("https://blog.example/2026/03/first-flush/"), "First flush is here", new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero), null),
            new(new Uri("https://blog.example/2026/02/kettles-compared/"), "Kettles compared", new DateTimeOffset(2026, 2, 20, 8, 0, 0, TimeSpan.Zero), null),
            new(new Uri("https://blog.example/2026/01/my-year/"), "My year in tea", new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero), null),
        ],
        Read(Blog).Posts);

    [Fact]
    public void Read_Blog_FindsWhatItNames()
    {
        var page = Read(Blog);

        Assert.Equal([new Uri("https://blog.example/feed/")], page.Feeds);
        Assert.Equal(new Uri("https://blog.example/page/2/"), page.Next);
        Assert.Equal(new Uri("https://www.blog.example/"), page.Canonical);
        Assert.Equal(new Uri("https://blog.example/wp-json/"), page.WordPressRoot);
        Assert.Null(page.WordPressAuthor);
    }

    [Fact]
    public void Read_ForumProfile_FindsItsThreads()
    {
        var page = Read("""
            <html><body><div class="p-nav"><a href="/whats-new/">What's new</a><a href="/members/list">Members</a></div><ol class="block-body">
            <li class="block-row"><div class="contentRow-main"><h3 class="contentRow-title"><a href="/threads/which-kettle-do-you-use.101/">Which kettle do you use?</a></h3>
            <div class="contentRow-minor"><a href="/members/maya.7/">Maya</a> <time datetime="2026-03-01T10:00:00+0100">Sunday</time> Replies: 12</div></div></li>
            <li class="block-row"><div class="contentRow-main"><h3 class="contentRow-title"><a href="/threads/water-from-the-tap.99/">Water from the tap</a></h3>
            <div class="contentRow-minor"><a href="/members/maya.7/">Maya</a> <time datetime="2026-02-01T10:00:00+0100">1 Feb</time> Replies: 3</div></div></li></ol>
            <a class="pageNav-jump pageNav-jump--next" href="/members/maya.7/threads?page=2">Next</a></body></html>
            """);

        Assert.Equal(["Which kettle do you use?", "Water from the tap"], page.Posts.Select(post => post.Title));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), page.Posts[0].PublishedAt);
        Assert.Equal("/members/maya.7/threads?page=2", page.Next!.PathAndQuery);
    }

    [Fact]
    public void Read_PlainListWithoutHeadings_FindsItsTitles()
    {
        var page = Read("""
            <html><body><p>Hello, I write here.</p><ul><li><a href="/notes/on-patience-and-leaves">On patience and leaves</a></li>
            <li><a href="/notes/how-to-warm-a-pot">How to warm a pot</a></li></ul><footer><a href="/imprint-and-privacy-and-more">Imprint and privacy and more</a></footer></body></html>
            """);

        Assert.Equal(["On patience and leaves", "How to warm a pot"], page.Posts.Select(post => post.Title));
    }

    [Fact]
    public void Read_LastPageWithFewPostsAndALongSidebar_KeepsToThePlaceOfTheList()
    {
        const string Wall = "<div class=\"wall\"><a href=\"/n/5/an-oak-chair-mended\">An oak chair mended</a><a href=\"/n/6/a-shelf-for-the-hall\">A shelf for the hall</a><a href=\"/n/7/two-stools-from-one\">Two stools from one</a></div>";
        var first = Read($"<div class=\"drawer\"><a class=\"label\" href=\"/n/4/a-box-of-ash\">A box of ash</a><div class=\"date\">14 November 2026, 08:00</div><p>I had some ash left over from the winter.</p></div><div class=\"drawer\"><a class=\"label\" href=\"/n/3/planing-by-hand-again\">Planing by hand</a><div class=\"date\">3/4/2026</div><p>It is slower and quieter than it used to be.</p></div>{Wall}");

        var last = Read($"<div class=\"drawer\"><a class=\"label\" href=\"/n/1/glue\">Glue</a></div>{Wall}", first.Places);

        Assert.Equal(["A box of ash", "Planing by hand"], first.Posts.Select(post => post.Title));
        Assert.Equal([new DateTimeOffset(2026, 11, 14, 8, 0, 0, TimeSpan.Zero), null], first.Posts.Select(post => post.PublishedAt));
        Assert.Equal(["Glue"], last.Posts.Select(post => post.Title));
    }

    [Fact]
    public void Read_StructuredData_FindsPostsThatNoLinkShows()
    {
        var page = Read("""
            <script type="application/ld+json">{"@type":"Blog","blogPost":[{"@type":"BlogPosting","url":"/posts/tea-in-march-2026","headline":"March","datePublished":"2026-03-01"},
            {"\ud83d":[],"@type":"BlogPosting","url":"/posts/tea-in-april-2026","headline":"April","datePublished":"2026-04-01"}]}</script>
            """);

        Assert.Equal(["March", "April"], page.Posts.Select(post => post.Title));
    }

    [Theory]
    [InlineData("<html><body><p>Nothing here.</p></body></html>")]
    [InlineData("<html><body><a href=\"/about\">About</a><a href=\"/contact\">Contact</a><a href=\"https://elsewhere.example/a-long-post-title\">A long post title</a></body></html>")]
    [InlineData("")]
    public void Read_PageWithoutPosts_FindsNone(string html) => Assert.Empty(Read(html).Posts);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<a href=\"/one-two-three\">x</p>")]
    [InlineData("<li><a href=\"/one-two-three\">")]
    [InlineData("<h2><time>")]
    public void Read_TagsWithoutEnd_EndsSoon(string tags) => Assert.Null(Read(string.Concat(Enumerable.Repeat(tags, 100_000))).Next);

    private static ListingPage Read(string html, IReadOnlySet<string>? places = null) =>
        ListingPageReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Address, places ?? new HashSet<string>(), TestContext.Current.CancellationToken);
}
