using System.Text;

namespace RiskRadar.Collect.Discovery;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://blog.example/feed/");

    [Fact]
    public void Read_Rss_GivesPostsWithTitlesAndTimes()
    {
        var feed = Read("""
            <?xml version="1.0"?><!DOCTYPE rss><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://blog.example/</link>
            <atom:link rel="self" href="https://blog.example/feed/"/><atom:link rel="next" href="/feed/?paged=2"/>
            <item><title>Tea &amp;amp; biscuits</title><link>/tea</link><pubDate>Mon, 01 Mar 2026 12:00:00 +0200</pubDate></item>
            <item><title><![CDATA[A <b>bold</b> brew]]></title><guid>https://blog.example/?p=7</guid><pubDate>28 Feb 2026 08:00:00 EST</pubDate></item>
            <item><title>No link</title><guid isPermaLink="false">7</guid></item></channel></rss>
            """)!;

        Assert.Equal(
            [
                new(new Uri("https://blog.example/tea"), "Tea & biscuits", new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), null),
                new(new Uri("https://blog.example/?p=7"), "A bold brew", new DateTimeOffset(2026, 2, 28, 13, 0, 0, TimeSpan.Zero), null),
            ],
            feed.Posts);
        Assert.Equal(new Uri("https://blog.example/feed/?paged=2"), feed.Next);
        Assert.Equal(new Uri("https://blog.example/"), feed.Home);
    }

    [Fact]
    public void Read_Atom_PrefersTheAlternateLink()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><link rel="alternate" href="/maya"/>
            <entry><title type="html">Tea</title><link rel="replies" href="/tea/comments"/><link rel="alternate" href="/tea"/>
            <published>2026-03-01T10:00:00Z</published><updated>2026-03-02T10:00:00Z</updated></entry></feed>
            """)!;

        var post = Assert.Single(feed.Posts);
        Assert.Equal(new Uri("https://blog.example/tea"), post.Address);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), post.PublishedAt);
        Assert.Equal(new Uri("https://blog.example/maya"), feed.Home);
    }

    [Fact]
    public void Read_Rss1_FindsItemsBesideTheChannel()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><link>https://blog.example/</link></channel><item><title>Tea</title><link>https://blog.example/tea</link><dc:date>2026-03-01</dc:date></item></rdf:RDF>
            """)!;

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(feed.Posts).PublishedAt);
    }

    [Fact]
    public void Read_JsonFeed_GivesPosts()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://blog.example/","next_url":"https://blog.example/feed.json?page=2",
             "items":[{"id":"7","url":"https://blog.example/tea","title":"Tea","date_published":"2026-03-01T10:00:00+01:00"},{"id":7,"url":null}]}
            """)!;

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), Assert.Single(feed.Posts).PublishedAt);
        Assert.Equal(new Uri("https://blog.example/feed.json?page=2"), feed.Next);
    }

    [Fact]
    public void Read_JsonFeedWithHalfALetter_ReadsTheRest()
    {
        var feed = Read("""{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://blog.example/tea","title":"\ud83d"},{"\ud83d":1,"url":"https://blog.example/\ud83d"}]}""")!;

        Assert.Equal(2, feed.Posts.Count);
        Assert.Equal("\ufffd", feed.Posts[0].Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>tea</body></html>")]
    [InlineData("<rss><channel>")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{\"version\":7}")]
    [InlineData("[]")]
    [InlineData("tea")]
    public void Read_NoFeed_IsNull(string body) => Assert.Null(Read(body));

    [Fact]
    public void Read_FeedThatNamesAFileAsEntity_DoesNotOpenIt() => Assert.Null(Read(
        "<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&secret;</title><link>/tea</link></item></channel></rss>"));

    [Fact]
    public void Read_NestedWithoutEnd_IsNull() =>
        Assert.Null(Read("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</rss>"));

    [Fact]
    public void Read_LinkThatIsNoWebAddress_IsPassedOver() =>
        Assert.Empty(Read("<rss><channel><item><title>x</title><link>javascript:alert(1)</link></item></channel></rss>")!.Posts);

    private static PostListing? Read(string body) => FeedReader.Read(Encoding.UTF8.GetBytes(body), Address);
}
