using System.Xml.Linq;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

public sealed class FeedsTests
{
    private static readonly Uri Address = new("http://127.0.0.1:8080/");

    private static readonly Creator Maya = Community.Write(7, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero))[0];

    [Fact]
    public void Rss_Creator_ListsTheNewestPostsFirst()
    {
        var feed = XDocument.Parse(Feeds.Rss(Maya, Address, WordPressFrame.Path, 10).Body);

        var links = feed.Descendants("item").Select(item => item.Element("link")!.Value).ToList();
        Assert.Equal("Fennel & Thyme", feed.Root!.Element("channel")!.Element("title")!.Value);
        Assert.Equal(10, links.Count);
        Assert.Equal(new Uri(Address, WordPressFrame.Path(Maya.Posts[^1])).ToString(), links[0]);
    }
}
