
namespace RiskRadar.Collect.Extraction;

public sealed class PageReaderTests
{
    private const string Blog = """
        <html lang="en"><head><title>The kettle</title><meta name="generator" content="WordPress 6.5"></head><body>
        <article class="hentry"><h1>The kettle</h1><div class="entry-content"><p>I have boiled water in it every day for a year, and here is what I think of it now.
        This post is sponsored by Kettle &amp; Sons.</p></div></article>
        <ol class="comment-list">
        <li class="comment even depth-1" id="comment-11"><article class="comment-body"><b class="fn"><a href="https://ann.example">Ann</a></b>
          <time datetime="2026-03-01T10:00:00+00:00">March 1</time><div class="comment-content"><p>Just an ad now.</p></div></article>
          <ol class="children"><li class="comment byuser comment-author-maya odd depth-2" id="comment-12"><article class="comment-body"><b class="fn">Maya</b>
          <time datetime="2026-03-02T10:00:00+00:00">March 2</time><div class="comment-content"><p>It is not.</p></div></article></li></ol></li>
        <li class="pingback" id="comment-13">Pingback: elsewhere</li>
        </ol></body></html>
        """;

    [Fact]
    public void Read_BlogPage_GivesPostCommentsAndParents()
    {
        var page = TestPages.Read(Blog);

        Assert.Equal("wordpress", page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["Ann", "Maya"], page.Comments.Select(comment => comment.Author));
        Assert.Equal([null, "11"], page.Comments.Select(comment => comment.ParentId));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), page.Comments[0].PublishedAt);
        Assert.Equal("The kettle", page.Post!.Title);
        Assert.True(page.Post.Sponsored);
        Assert.Equal("This post is sponsored", page.Post.Disclosure);
    }

    [Fact]
    public void Read_BlogPageByTheGenericReader_GivesTheSameComments()
    {
        var page = TestPages.Read(Blog, adapters: false);

        Assert.Equal("generic", page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal([null, "11"], page.Comments.Select(comment => comment.ParentId));
    }

    [Theory]
    [InlineData("", "The page is empty.")]
    [InlineData("   \n ", "The page is empty.")]
    [InlineData("{\"a\":", "The page is not valid JSON at line 1.")]
    [InlineData("{\"a\":1}", "The page is JSON that no adapter knows.")]
    public void Read_NothingToRead_SaysWhy(string body, string warning)
    {
        var page = TestPages.Read(body);

        Assert.Equal(warning, Assert.Single(page.Warnings));
        Assert.Null(page.Platform);
        Assert.Empty(page.Comments);
    }

    [Fact]
    public void Read_PageOfFortyMegabytes_ReadsTheFirstPartAndSaysSo()
    {
        var page = TestPages.Read(Blog + new string(' ', 40_000_000));

        Assert.Equal(2, page.Comments.Count);
        Assert.Contains("only the first", Assert.Single(page.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BinaryFile_GivesNothing()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);

        var page = new PageReader().Read(new PageContent("a.bin", null, noise, null, null), adapters: true, TestContext.Current.CancellationToken);

        Assert.Empty(page.Comments);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => new PageReader().Read(TestPages.Content(Blog), adapters: true, stopped.Token));
    }

    [Fact]
    public void Read_HostileLinks_AreLeftOut()
    {
        var page = TestPages.Read(Blog.Replace("https://ann.example", "javascript:alert(1)", StringComparison.Ordinal));

        Assert.Null(page.Comments[0].AuthorUrl);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("p")]
    [InlineData("b")]
    [InlineData("span")]
    [InlineData("a")]
    [InlineData("form")]
    [InlineData("table")]
    [InlineData("li")]
    [InlineData("blockquote")]
    [InlineData("section")]
    [InlineData("font")]
    [InlineData("custom-tag")]
    [InlineData("select")]
    [InlineData("svg")]
    [InlineData("template")]
    [InlineData("title")]
    public void Read_HundredThousandDeep_IsBounded(string tag)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var page = TestPages.Read(string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + Blog);

        Assert.NotNull(page);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Read_MillionTinyComments_IsBoundedAndSaysSo()
    {
        var page = TestPages.Read(string.Concat(Enumerable.Repeat("<li class=\"comment\"><b>a</b><p>b</p></li>", 150_000)));

        Assert.Contains(page.Warnings, warning => warning.Contains("elements", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ChangedLayout_WarnsAndReadsGenerically()
    {
        var page = TestPages.Read("<div class=\"bbWrapper\">tea</div><div class=\"message--post\"></div>");

        Assert.Equal("generic", page.Platform);
        Assert.Contains("The page of 'xenforo' has no posts.", Assert.Single(page.Warnings), StringComparison.Ordinal);
    }
}
