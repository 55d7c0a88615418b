using System.Text;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

/// <summary>The readers of foreign files, given files that were damaged at random (by a fixed seed): whatever they say, they do not throw.</summary>
public sealed class MutatedInputTests
{
    private const int Mutations = 2_000;

    private static readonly Uri Address = new("https://blog.example/");

    private const string Robots = "User-agent: RiskRadar\nDisallow: /a*b$ # no\nAllow: /%7Ex\nCrawl-delay: 1.5\n\nUser-agent: *\nDisallow: /\nSitemap: /s.xml\n";

    private const string Rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><link>https://blog.example/</link><item><title>Tea &amp;amp; me</title><link>/tea</link><pubDate>Mon, 01 Mar 2026 12:00:00 +0200</pubDate></item></channel></rss>";

    private const string Json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"7\",\"url\":\"https://blog.example/tea\",\"title\":\"Tea\",\"date_published\":\"2026-03-01T10:00:00+01:00\"}]}";

    private const string Sitemap = "<urlset><url><loc>https://blog.example/tea</loc><lastmod>2026-03-02</lastmod></url></urlset>";

    private const string Posts = "[{\"link\":\"https://blog.example/tea\",\"title\":{\"rendered\":\"Tea\"},\"date_gmt\":\"2026-03-01T10:00:00\"}]";

    private const string Html = "<html><head><base href=\"/b/\"><link rel=next href=\"?page=2\"></head><body><article><h2 class=t><a href=\"/2026/03/tea-for-two/?utm_source=x#c\">Tea for two people</a></h2><time datetime=\"2026-03-01\">1 March 2026</time></article></body></html>";

    public static TheoryData<string, string> Files => new()
    {
        { "robots", Robots }, { "feed", Rss }, { "feed", Json }, { "sitemap", Sitemap }, { "posts", Posts }, { "html", Html },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_DamagedFile_DoesNotThrow(string kind, string file)
    {
        var chance = new Random(20260301);
        var bytes = Encoding.UTF8.GetBytes(file);

        Assert.All(Enumerable.Range(0, Mutations), _ => Assert.Null(Record.Exception(() => Read(kind, Damage(bytes, chance)))));
    }

    private static object? Read(string kind, byte[] file) => kind switch
    {
        "robots" => RobotsRules.Parse(file, "RiskRadar").Allows("/a/b?c=%C3%A9"),
        "feed" => FeedReader.Read(file, Address),
        "sitemap" => SitemapReader.Read(file, Address),
        "posts" => WordPressPosts.Read(file, Address, null, 1),
        _ => ListingPageReader.Read(file, "text/html", Address, new HashSet<string>(), TestContext.Current.CancellationToken),
    };

    // Bytes are replaced, a stretch is doubled, and the end is cut off.
    private static byte[] Damage(byte[] file, Random chance)
    {
        var damaged = file.ToList();
        var from = chance.Next(damaged.Count);
        damaged.InsertRange(chance.Next(damaged.Count), damaged.GetRange(from, chance.Next(damaged.Count - from)));
        var places = Enumerable.Range(0, chance.Next(8)).Select(_ => chance.Next(damaged.Count)).ToList();
        places.ForEach(place => damaged[place] = (byte)chance.Next(256));

        return [.. damaged.Take(chance.Next(damaged.Count + 1))];
    }
}
