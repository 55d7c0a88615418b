using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Collect.Extraction;
using RiskRadar.Testing;

namespace RiskRadar.Collect;

/// <summary>Pages that mean harm, from a socket through the real reader: the walk ends, with the page or a reason, and other hosts are read meanwhile.</summary>
public sealed class HostilePageTests
{
    private const int Many = 100_000;

    // As the fetcher takes them: a little less than its 5 MB.
    private const int MostCharacters = 4_900_000;

    private const string Everything = "";

    private const string Deep = "deeper than 200 levels";

    private const string Long = "more than 60000 elements";

    private const string Nothing = "neither a post nor comments were found";

    private static readonly string[] Tags =
    [
        "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th", "caption", "form", "fieldset", "section", "article", "aside", "nav", "header", "footer", "main",
        "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "center", "details", "summary", "figure", "figcaption", "address", "dialog", "menu", "hgroup", "search",
        "span", "a", "b", "i", "em", "strong", "small", "big", "sub", "sup", "ins", "del", "u", "s", "q", "cite", "code", "kbd", "samp", "var", "mark", "time", "abbr", "dfn", "bdi", "bdo", "ruby", "rt",
        "font", "tt", "nobr", "label", "button", "select", "option", "optgroup", "output", "object", "canvas", "video", "audio", "map", "picture", "slot", "x-own",
    ];

    public static TheoryData<string> DeepTags => [.. Tags];

    public static TheoryData<string, string, string> Pages => new()
    {
        { "deep table", Repeat("<table><tr><td>"), Deep },
        { "deep list", Repeat("<ul><li><a href=x>"), Deep },
        { "deep and closed", Repeat("<div class=comment>tea") + Repeat("</div>"), Deep },
        { "anchors closed by paragraphs", Repeat("<a href=x>y</p>"), Long },
        { "unclosed paragraphs", Repeat("<p><b><div>"), Deep },
        { "unclosed list items", Repeat("<li>tea"), Long },
        { "unclosed cells", "<table>" + Repeat("<tr><td>tea"), Long },
        { "unclosed formatting", Repeat("<b><i><font color=red>tea<p>"), Long },
        { "unclosed comments", Repeat("<!-- <p>tea"), Long },
        { "unclosed attributes", Repeat("<p class=\"tea"), Nothing },
        { "closing only", Repeat("</div></p></a>"), Nothing },
        { "attribute of 2 MB", "<p title=\"" + new string('a', 2_000_000) + "\">tea</p>", Nothing },
        { "class of 2 MB", "<p class=\"" + Numbered(200_000, number => $"c{number} ") + "\">tea</p>", Nothing },
        { "attributes without end", "<p " + Repeat("a=b ") + ">tea</p>", Nothing },
        { "many classes", Numbered(12_000, number => $"<div class=\"a{number} b{number} c{number} d{number} e{number} f{number}\"><b>tea</b> and cake</div>"), "more than 20000 different classes" },
        { "every element has many classes", Numbered(2_500, number => $"<div class=\"{Numbered(90, own => $"c{own} d{number}q{own} ")}\"><b>tea</b><p>and cake</p></div>"), "more than 20000 different classes" },
        { "many kinds of ids", Numbered(70_000, number => $"<p id=\"a{number}x{number}\" data-{number}id=1>tea</p>"), Long },
        { "NUL bytes", "<p>tea" + Repeat("\0 and coffee ") + "</p>", Nothing },
        { "comment that never ends", "<!--" + Repeat("<p>tea</p>"), Long },
        { "tiny comments, all the same", Repeat("<li class=\"comment\" id=\"c1\"><b>a</b><p>b</p></li>"), Long },
        { "a million paragraphs", Numbered(1_000_000, _ => "<p>a"), Long },
        { "items within items", Numbered(180, Item) + Numbered(14_000, number => Item(number + 180) + "</div>"), "its comments were left out" },
        { "every item under a heading", Numbered(25_000, number => $"<h2>{number} comments</h2><div class=comment id=c{number}>{Words(number)}</div>"), Everything },
        { "deep JSON", "<script type=\"application/ld+json\">" + Repeat("[") + "</script>", Nothing },
        { "comments for machines", "<script type=\"application/ld+json\">{\"@type\":\"BlogPosting\",\"comment\":[" + Numbered(60_000, number => $"{{\"text\":\"<p>{number}\"}},") + "]}</script>", "its comments were left out" },
        { "half a letter", "<script type=\"application/ld+json\">{\"@type\":\"BlogPosting\",\"headline\":\"\\ud83d\",\"comment\":[{\"@type\":\"Comment\",\"text\":\"a\\ud83d\"}]}</script>", Everything },
        { "answer of many texts", "{\"post_stream\":{\"posts\":[" + Numbered(100_000, number => $"{{\"cooked\":\"<p>a\",\"post_number\":{number}}},") + "{}]}}", "more than 30000 objects" },
        { "feed of many items", "<rss><channel>" + Numbered(40_000, number => $"<item><link>http://a.example/#c{number}</link><description>&lt;p>tea {number}</description></item>") + "</channel></rss>", "its comments were left out" },
        { "entities", Repeat("&lt;&amp;&#x1F600;&bogus;"), Nothing },
        { "brackets", new string('<', MostCharacters), Nothing },
        { "quotes", "<p " + Repeat("'\"= ") + ">", Nothing },
        { "charset of another kind", "<meta charset=utf-16>" + Repeat("tea "), Nothing },
    };

    [Theory]
    [MemberData(nameof(DeepTags))]
    public async Task ReadPostAsync_HundredThousandDeep_IsOneClearEntry(string tag)
    {
        await using var server = new RawServer().Page("/post", Repeat($"<{tag}>"));
        var reading = new MeasuredReading();
        using var collect = new TestCollect(register: reading.Register, readsRealPages: true);

        var page = Assert.Single(await ReadAsync(collect, server));

        Assert.Contains(Nothing, page.LeftOut!.Reason, StringComparison.Ordinal);
        AssertBounded(reading);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task ReadPostAsync_HostilePage_IsOneClearEntryAndSpoilsNothingElse(string kind, string html, string entry)
    {
        await using var hostile = new RawServer().Page("/post", html[..Math.Min(html.Length, MostCharacters)]);
        await using var healthy = new RawServer().Page("/post", Blog);
        var reading = new MeasuredReading();
        using var collect = new TestCollect(options => options.MaximumPages = 5, register: reading.Register, readsRealPages: true);

        var bad = ReadAsync(collect, hostile);
        var good = await ReadAsync(collect, healthy);

        Assert.NotEmpty(kind);
        Assert.Equal(["It tastes like hay to me.", "Hay is underrated."], Assert.Single(good).Page!.Comments.Select(comment => comment.Text));
        var page = Assert.Single(await bad);
        Assert.Contains(entry, page.LeftOut?.Reason ?? "", StringComparison.Ordinal);
        Assert.True(page.Page is not null || page.LeftOut is not null);
        AssertBounded(reading);
    }

    [Fact]
    public async Task ReadPostAsync_HundredThousandTinyComments_GivesThoseWithinTheBudgetAndSaysWhatIsMissing()
    {
        var page = "<ol class=\"comments\">" + Numbered(Many, number => $"<li class=comment id=c{number}><b>u{number}</b><p>+{number}");
        await using var server = new RawServer().Page("/post", page);
        var reading = new MeasuredReading();
        using var collect = new TestCollect(register: reading.Register, readsRealPages: true);

        var read = Assert.Single(await ReadAsync(collect, server));

        Assert.Equal(20_000, read.Page!.Comments.Count, 1.0);
        Assert.Contains("the last 240001 were not read", read.LeftOut!.Reason, StringComparison.Ordinal);
        AssertBounded(reading);
    }

    [Fact]
    public async Task ReadPostAsync_ReadingThatTakesTooLong_IsOneClearEntry()
    {
        var slow = new PageReader(() =>
        {
            var spent = TimeSpan.Zero;

            return () => spent += TimeSpan.FromMilliseconds(700);
        });
        await using var server = new RawServer().Page("/post", Blog);
        using var collect = new TestCollect(register: services => services.AddSingleton(slow), readsRealPages: true);

        var read = Assert.Single(await ReadAsync(collect, server));

        Assert.Equal("The page's layout is not understood: neither a post nor comments were found. The page was not read: that takes too much (2 s of processor time or 200 MB of memory).", read.LeftOut!.Reason);
    }

    [Theory]
    [InlineData("/post?page=2", null)]
    [InlineData("/post", "The page names a page that was already read as its next one.")]
    public async Task ReadPostAsync_PageThatListsItselfOrAnEarlierOneAsNext_EndsThere(string next, string? reason)
    {
        var page = Blog.Replace("2 thoughts", "90 thoughts", StringComparison.Ordinal);
        await using var server = new RawServer()
            .Page("/post", page.Replace("</head>", "<link rel=\"next\" href=\"/post?page=2\"></head>", StringComparison.Ordinal))
            .Page("/post?page=2", page.Replace("comment-", "comment-9", StringComparison.Ordinal).Replace("</head>", $"<link rel=\"next\" href=\"{next}\"></head>", StringComparison.Ordinal));
        using var collect = new TestCollect(readsRealPages: true);

        var pages = await ReadAsync(collect, server);

        Assert.Equal(["/robots.txt", "/post", "/post?page=2"], server.Paths);
        Assert.Equal([null, reason], pages.Select(read => read.LeftOut?.Reason));
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

    private static Task<List<CollectedPage>> ReadAsync(TestCollect collect, RawServer server) =>
        collect.Collector.ReadPostAsync(server.At("/post"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask();

    private static void AssertBounded(MeasuredReading reading)
    {
        Assert.InRange(reading.MostTime, TimeSpan.Zero, ReadingBudget.MostTime);
        Assert.InRange(reading.MostBytes, 1, ReadingBudget.MostBytes);
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, Many));

    private static string Numbered(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Item(int number) => $"<div class=comment id=comment-{number}><b class=author>k{number % 7}</b><i>1 March 2026</i><p>{Words(number)}</p>";

    private static string Words(int number) => $"{Letters(number)} is my answer to {Letters(number * 7)}, and {Letters(number * 31)} to the rest";

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => "kalomitune"[digit - '0']));
}
