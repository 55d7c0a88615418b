using RiskRadar.Collect.Fetching;
using RiskRadar.Domain;
using RiskRadar.Testing;

namespace RiskRadar.Collect;

public sealed class CommentCollectorTests
{
    [Fact]
    public async Task ReadPostAsync_TwoPages_GivesBothWithTheirSnapshots()
    {
        await using var server = new RawServer().Page("/post", "post Tea\ncomment a\nnext /post?page=2").Page("/post?page=2", "comment b");
        using var collect = new TestCollect();

        var pages = await ReadAsync(collect, server.At("/post"));

        Assert.Equal(["a", "b"], pages.SelectMany(page => page.Page!.Comments).Select(comment => comment.Id));
        Assert.All(pages, page => Assert.Null(page.LeftOut));
        Assert.Equal(pages[0].Body.Length, pages[0].Snapshot!.Length);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pages[0].Body.Span)), pages[0].Snapshot!.Sha256);
    }

    [Theory]
    [InlineData("""{"version":"1.0","type":"rich","title":"Kettle","author_name":"Maya"}""", "Maya")]
    [InlineData("nothing of the kind", null)]
    public async Task ReadPostAsync_PageThatNamesNoAuthor_AsksTheSitesOwnDescription(string answer, string? author)
    {
        await using var server = new RawServer()
            .Page("/a", "<html><head><title>Kettle</title><link rel=\"alternate\" type=\"application/json+oembed\" href=\"/oembed?url=x\"></head><body><article><h1>Kettle</h1><p>It boils a litre of water in two minutes, and it whistles like a train that is late.</p></article></body></html>")
            .Page("/oembed?url=x", answer, "application/json");
        using var collect = new TestCollect(readsRealPages: true);

        var page = Assert.Single(await collect.Collector.ReadPostAsync(server.At("/a"), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["/robots.txt", "/a", "/oembed?url=x"], server.Paths);
        Assert.Equal(author, page.Page!.Post!.Author);
        Assert.Null(page.LeftOut);
    }

    [Fact]
    public async Task ReadPostAsync_PageThatIsGone_IsOneLeftOut()
    {
        await using var server = new RawServer();
        using var collect = new TestCollect();

        var page = Assert.Single(await ReadAsync(collect, server.At("/post")));

        Assert.Equal("The page is not there: the site answered 404.", page.LeftOut!.Reason);
        Assert.IsType<PageGoneException>(page.Failure);
        Assert.Equal(LeftOutKind.Gone, page.LeftOut.Kind);
        Assert.Null(page.Page);
    }

    [Fact]
    public async Task ReadPostAsync_SecondPageFails_KeepsTheFirst()
    {
        await using var server = new RawServer().Page("/post", "post Tea\ncomment a\nnext /post?page=2").Status("/post?page=2", "500 Broken");
        using var collect = new TestCollect();

        var pages = await ReadAsync(collect, server.At("/post"));

        Assert.Equal("a", Assert.Single(pages[0].Page!.Comments).Id);
        Assert.Equal("The site answered with an error: 500.", pages[1].LeftOut!.Reason);
    }

    [Fact]
    public async Task ReadPostAsync_PageThatNamesItselfAsNext_EndsWithAReason()
    {
        await using var server = new RawServer().Page("/post", "post Tea\ncomment a\nnext /post");
        using var collect = new TestCollect();

        var page = Assert.Single(await ReadAsync(collect, server.At("/post")));

        Assert.Equal("The page names a page that was already read as its next one.", page.LeftOut!.Reason);
        Assert.NotNull(page.Page);
    }

    [Fact]
    public async Task ReadPostAsync_LayoutNotUnderstood_IsLeftOutWithItsSnapshot()
    {
        await using var server = new RawServer().Page("/post", "a picture gallery");
        using var collect = new TestCollect();

        var page = Assert.Single(await ReadAsync(collect, server.At("/post")));

        Assert.Equal("The page's layout is not understood: neither a post nor comments were found.", page.LeftOut!.Reason);
        Assert.NotNull(page.Snapshot);
        Assert.Null(page.Page);
    }

    [Fact]
    public async Task ReadPostAsync_StatedCommentsThatAreNotThere_AreLeftOut()
    {
        await using var server = new RawServer().Page("/post", "post Tea\nstated 12");
        using var collect = new TestCollect();

        var page = Assert.Single(await ReadAsync(collect, server.At("/post")));

        Assert.Equal("The page says that it has 12 comments, and none of them could be read.", page.LeftOut!.Reason);
    }

    [Fact]
    public async Task ReadPostAsync_OnlyTheFirstPageAskedFor_FetchesNoOther()
    {
        await using var server = new RawServer().Page("/post", "post Tea\ncomment a\nnext /post?page=2").Page("/post?page=2", "comment b");
        using var collect = new TestCollect();

        await collect.Collector.ReadPostAsync(server.At("/post"), TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["/robots.txt", "/post"], server.Paths);
    }

    [Fact]
    public async Task ReadPostAsync_Cancelled_Stops()
    {
        await using var server = new RawServer().On("/post", request => request.HangAsync());
        using var collect = new TestCollect();
        using var cancel = new CancellationTokenSource();
        server.On("/post", async request =>
        {
            await cancel.CancelAsync();
            await request.HangAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => collect.Collector.ReadPostAsync(server.At("/post"), cancel.Token).ToListAsync(cancel.Token).AsTask());
    }

    [Fact]
    public async Task ReadPostAsync_ConnectionBreaksWhileWeStop_IsNotTheSitesFault()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = new RawServer().On("/post", async request =>
        {
            await request.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\npost Tea");
            await cancel.CancelAsync();
        });
        using var collect = new TestCollect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => collect.Collector.ReadPostAsync(server.At("/post"), cancel.Token).ToListAsync(CancellationToken.None).AsTask());
        Assert.Equal(0, (await collect.Health.FindAsync(server.At("/post").Authority, TestContext.Current.CancellationToken))?.Failures ?? 0);
    }

    [Fact]
    public async Task ReadPostAsync_KnownPostUnchanged_AsksConditionallyAndGivesNothingNew()
    {
        await using var server = new RawServer().On("/post", request => request.Header("If-None-Match") == "\"v1\""
            ? request.AnswerAsync("304 Not Modified", "", "ETag: \"v1\"")
            : request.AnswerAsync("200 OK", "post Tea\ncomment a", "ETag: \"v1\"", "Content-Type: text/html"));
        using var collect = new TestCollect();
        var first = Assert.Single(await ReadAsync(collect, server.At("/post")));

        var again = Assert.Single(await ReadAsync(collect, server.At("/post"), new(new HashSet<string> { "a" }, [first.Known!])));

        Assert.True(again.IsUnchanged);
        Assert.Null(again.LeftOut);
        Assert.Equal(first.Known, again.Known);
    }

    [Fact]
    public async Task ReadPostAsync_OnlyTheCommentsKnown_RemembersThePagesItself()
    {
        await using var server = new RawServer().On("/post", request => request.Header("If-None-Match") == "\"v1\""
            ? request.AnswerAsync("304 Not Modified", "", "ETag: \"v1\"")
            : request.AnswerAsync("200 OK", "post Tea\ncomment a", "ETag: \"v1\"", "Content-Type: text/html"));
        using var collect = new TestCollect();
        await ReadAsync(collect, server.At("/post"));

        Assert.True(Assert.Single(await ReadAsync(collect, server.At("/post"), new(new HashSet<string> { "a" }, []))).IsUnchanged);
        Assert.False(Assert.Single(await ReadAsync(collect, server.At("/post"), KnownPost.Nothing)).IsUnchanged);
    }

    [Fact]
    public void ReadPostAsync_RelativeAddress_IsRefused()
    {
        using var collect = new TestCollect();

        Assert.Throws<ArgumentException>(() => collect.Collector.ReadPostAsync(new Uri("/post", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ReadPostAsync_LayoutThatIsNoLongerUnderstood_QuarantinesTheSite()
    {
        await using var server = new RawServer().Page("/post", "post Tea\ncomment a").Page("/1", "new layout").Page("/2", "new layout").Page("/3", "new layout");
        using var collect = new TestCollect();
        await ReadAsync(collect, server.At("/post"));
        await ReadAsync(collect, server.At("/1"));
        await ReadAsync(collect, server.At("/2"));
        await ReadAsync(collect, server.At("/3"));

        var page = Assert.Single(await ReadAsync(collect, server.At("/post")));

        Assert.IsType<SiteSetAsideException>(page.Failure);
        Assert.EndsWith("Its pages are no longer understood.", page.LeftOut!.Reason, StringComparison.Ordinal);
        var health = Assert.Single(await collect.Health.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal("lines", health.Platform);
        Assert.NotNull(health.QuarantinedAt);
    }

    private static async Task<List<CollectedPage>> ReadAsync(TestCollect collect, Uri post, KnownPost? known = null) => await (known is null
        ? collect.Collector.ReadPostAsync(post, TestContext.Current.CancellationToken)
        : collect.Collector.ReadPostAsync(post, known, TestContext.Current.CancellationToken)).ToListAsync(TestContext.Current.CancellationToken);
}
