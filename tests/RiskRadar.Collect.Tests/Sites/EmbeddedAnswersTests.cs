using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>Comments that stand in a page or file as data, written by us in the manner of each platform.</summary>
public sealed class EmbeddedAnswersTests
{
    [Fact]
    public void Read_FlarumPage_ReadsTheAnswerInIt()
    {
        var page = TestPages.Read("""
            <html><body><div id="flarum-content"><noscript><div class="container"><h1>Kettles</h1></div></noscript></div>
            <script id="flarum-json-payload" type="application/json">{"apiDocument":{"data":{"type":"discussions","id":"9"},"included":[
            {"type":"users","id":"5","attributes":{"username":"ben","displayName":"Ben"}},{"type":"users","id":"4","attributes":{"username":"maya"}},
            {"type":"posts","id":"32","attributes":{"number":2,"createdAt":"2026-03-02T10:00:00+00:00","contentType":"comment","contentHtml":"<blockquote>Which</blockquote><p>Mine is ten years old.</p>"},"relationships":{"user":{"data":{"type":"users","id":"5"}}}},
            {"type":"posts","id":"33","attributes":{"number":3,"createdAt":"2026-03-03T10:00:00+00:00","contentType":"discussionRenamed"}},
            {"type":"posts","id":"31","attributes":{"number":1,"createdAt":"2026-03-01T10:00:00+00:00","contentType":"comment","contentHtml":"<p>Which kettle lasts?</p>"},"relationships":{"user":{"data":{"type":"users","id":"4"}}}}]}}</script></body></html>
            """);

        var comment = Assert.Single(page.Comments);
        Assert.Equal(("flarum", "Which kettle lasts?", "maya"), (page.Platform, page.Post!.Text, page.Post.Author));
        Assert.Equal(("32", "Ben", "Mine is ten years old.", 2), (comment.Id, comment.Author, comment.Text, comment.PublishedAt!.Value.Day));
    }

    [Fact]
    public void Read_InSidedTopic_FirstIsThePost()
    {
        var page = TestPages.Read("""
            <html><body><div id="topic1" class="box qa-topic-first-post qa-topic-post-box"><a class="username" href="/members/maya-1">Maya</a> <time datetime="2026-03-01T10:00:00+00:00">1 March</time><div class="post__content qa-topic-post-content"><p>Which kettle lasts?</p></div></div>
            <div class="topic-reply-box-wrapper"><div id="post21" class="qa-topic-post-box"><a class="username" href="/members/ben-2">Ben</a> <time datetime="2026-03-02T10:00:00+00:00">2 March</time><div class="post__content qa-topic-post-content"><p>Mine is ten years old.</p></div></div></div></body></html>
            """);

        var comment = Assert.Single(page.Comments);
        Assert.Equal(("insided", "Which kettle lasts?"), (page.Platform, page.Post!.Text));
        Assert.Equal(("21", "Ben", "Mine is ten years old."), (comment.Id, comment.Author, comment.Text));
    }

    [Fact]
    public void Read_GhostComments_RepliesAnswerTheirs()
    {
        var page = TestPages.Read("""
            {"comments":[{"id":"a1","html":"<p>Just an ad now.</p>","status":"published","created_at":"2026-03-01T10:00:00.000Z","member":{"name":"Ann"},"count":{"likes":3},
            "replies":[{"id":"a2","html":"<p>It is not.</p>","status":"published","created_at":"2026-03-02T10:00:00.000Z","member":{"name":"Ben"}},{"id":"a3","html":"","status":"deleted","member":null}]}],"meta":{"pagination":{"page":1,"next":2,"total":12}}}
            """, address: "https://blog.example/members/api/comments/post/5/?page=1");

        Assert.Equal("ghost", page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal([null, "a1"], page.Comments.Select(comment => comment.ParentId));
        Assert.Equal((3, 12, "?page=2"), (page.Comments[0].Likes, page.StatedComments, page.Next!.Query));
    }

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments on: Tea</title><link>https://blog.example/tea/</link><item><title>By: Ann</title><link>https://blog.example/tea/#comment-11</link><dc:creator><![CDATA[Ann]]></dc:creator><pubDate>Sun, 01 Mar 2026 10:00:00 +0000</pubDate><content:encoded><![CDATA[<p>Just an ad now.</p>]]></content:encoded></item></channel></rss>""")]
    [InlineData("""<?xml version='1.0' encoding='UTF-8'?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Comments on Tea</title><entry><id>tag:blog.example,2026:11</id><published>2026-03-01T10:00:00.000Z</published><content type="html">&lt;p&gt;Just an ad now.&lt;/p&gt;</content><link rel="alternate" href="https://blog.example/tea.html?showComment=1#c11"/><author><name>Ann</name></author><thr:in-reply-to ref="tag:blog.example,2026:1" href="https://blog.example/tea.html"/></entry></feed>""")]
    public void Read_FeedOfComments_ReadsThem(string feed)
    {
        var comment = Assert.Single(TestPages.Read(feed).Comments);

        Assert.Equal(("11", "Ann", "Just an ad now."), (comment.Id, comment.Author, comment.Text));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), comment.PublishedAt);
    }

    [Fact]
    public void Read_FeedOfPosts_HasNoComments() => Assert.Empty(TestPages.Read(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tea</title><item><title>Green tea</title><link>https://blog.example/green/</link><description>I drank nothing else for a month.</description></item></channel></rss>").Comments);
}
