using RiskRadar.Testing;

namespace RiskRadar.Collect;

/// <summary>Pages that mean harm, from a socket through the real reader: the walk ends, with the page or a reason, and other hosts are read meanwhile.</summary>
public sealed class HostilePageTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string> Pages => new()
    {
        { "deep div", Repeat("<div>") },
        { "deep b", Repeat("<b>") },
        { "deep table", Repeat("<table><tr><td>") },
        { "deep list", Repeat("<ul><li><a href=x>") },
        { "anchors closed by paragraphs", Repeat("<a href=x>y</p>") },
        { "unclosed paragraphs", Repeat("<p><b><div>") },
        { "closing only", Repeat("</div></p></a>") },
        { "attribute of 2 MB", "<p title=\"" + new string('a', 2_000_000) + "\">tea</p>" },
        { "attributes without end", "<p " + Repeat("a=b ") + ">tea</p>" },
        { "NUL bytes", "<p>tea" + Repeat("\0 and coffee ") + "</p>" },
        { "comment that never ends", "<!--" + Repeat("<p>tea</p>") },
        { "tiny comments", Repeat("<li class=\"comment\" id=\"c1\"><b>a</b><p>b</p></li>") },
        { "deep JSON", "<script type=\"application/ld+json\">" + Repeat("[") + "</script>" },
        { "half a letter", "<script type=\"application/ld+json\">{\"@type\":\"BlogPosting\",\"headline\":\"\\ud83d\",\"comment\":[{\"@type\":\"Comment\",\"text\":\"a\\ud83d\"}]}</script>" },
        { "entities", Repeat("&lt;&amp;&#x1F600;&bogus;") },
        { "charset of another kind", "<meta charset=utf-16>" + Repeat("tea ") },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task ReadPostAsync_HostilePage_EndsAndSpoilsNothingElse(string kind, string html)
    {
        await using var hostile = new RawServer().Page("/post", html);
        await using var healthy = new RawServer().Page("/post", Blog);
        using var collect = new TestCollect(options => options.MaximumPages = 5, readsRealPages: true);

        var bad = collect.Collector.ReadPostAsync(hostile.At("/post"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        var good = await collect.Collector.ReadPostAsync(healthy.At("/post"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(kind);
        Assert.Equal(["It tastes like hay to me.", "Hay is underrated."], Assert.Single(good).Page!.Comments.Select(comment => comment.Text));
        Assert.InRange((await bad).Count, 1, 5);
        Assert.All(await bad, page => Assert.True(page.Page is not null || page.LeftOut is not null));
    }

    [Fact]
    public async Task ReadPostAsync_BlogOfTwoPages_ReadsThemWithTheRealReader()
    {
        await using var server = new RawServer()
            .Page("/post", Blog.Replace("</head>", "<link rel=\"next\" href=\"/post?page=2\"></head>", StringComparison.Ordinal))
            .Page("/post?page=2", Blog.Replace("Hay is underrated.", "I came for the kettle.", StringComparison.Ordinal).Replace("comment-1", "comment-3", StringComparison.Ordinal).Replace("comment-2", "comment-4", StringComparison.Ordinal));
        using var collect = new TestCollect(readsRealPages: true);

        var pages = await collect.Collector.ReadPostAsync(server.At("/post"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/robots.txt", "/post", "/post?page=2"], server.Paths);
        Assert.Equal(4, pages.Sum(page => page.Page!.Comments.Count));
    }

    private const string Blog = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="WordPress 6.7"><title>Green tea, honestly</title></head><body class="single-post">
        <article class="post"><h1 class="entry-title">Green tea, honestly</h1><time class="entry-date published" datetime="2026-03-01T08:00:00+00:00">1 March 2026</time>
        <div class="entry-content"><p>I drank nothing but green tea for a month, and here is what happened to my mornings.</p></div></article>
        <div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on Green tea, honestly</h2><ol class="comment-list">
        <li id="comment-1" class="comment even depth-1"><article id="div-comment-1" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Orla</b></div>
        <div class="comment-metadata"><a href="/post#comment-1"><time datetime="2026-03-01T10:00:00+00:00">1 March 2026 at 10:00</time></a></div></footer><div class="comment-content"><p>It tastes like hay to me.</p></div></article></li>
        <li id="comment-2" class="comment odd depth-1"><article id="div-comment-2" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Piet</b></div>
        <div class="comment-metadata"><a href="/post#comment-2"><time datetime="2026-03-01T11:00:00+00:00">1 March 2026 at 11:00</time></a></div></footer><div class="comment-content"><p>Hay is underrated.</p></div></article></li>
        </ol></div></body></html>
        """;

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Many));
}
