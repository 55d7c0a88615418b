using System.Text;

namespace RiskRadar.Collect.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/diary", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /shop\nAllow: /shop/news", "/shop/news/1", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*/drafts/*.html$", "/en/drafts/one.html", false)]
    [InlineData("User-agent: *\nDisallow: /*/drafts/*.html$", "/en/drafts/one.html?print", true)]
    [InlineData("User-agent: *\nDisallow: /search?*page=", "/search?q=tea&page=2", false)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /%7Emaya", "/~maya/", false)]
    [InlineData("User-agent: *\nDisallow: members", "/members/list", false)]
    [InlineData("User-agent: *\nDisallow: / # all of it", "/x", false)]
    [InlineData("User-agent: *\r\nDisallow: /x\rAllow: /x/y", "/x/y", true)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /", "/x", true)]
    [InlineData("", "/x", true)]
    public void Allows_OnePath_FollowsTheLongestRule(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: riskradar\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: RISKRADAR/2.0\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: RiskRadarPlus\nDisallow: /x", "/x", true)]
    [InlineData("User-agent: other\nUser-agent: RiskRadar\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: RiskRadar\nDisallow: /x\n\nUser-agent: other\nDisallow: /\n\nUser-agent: RiskRadar\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: RiskRadar\n\nUser-agent: other\nDisallow: /", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: RiskRadar\nAllow:", "/x", true)]
    public void Allows_GroupOfOnesOwn_ReplacesEveryones(string file, string path, bool allowed) =>
        Assert.Equal(allowed, Parse(file).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nUser-agent: RiskRadar\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: *\nCrawl-delay: 1\nDisallow: /x\nCrawl-delay: 3", 3.0)]
    public void CrawlDelay_Stated_IsTheReadersOwn(string file, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Parse(file).CrawlDelay);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: soon")]
    [InlineData("User-agent: *\nCrawl-delay: -1")]
    [InlineData("User-agent: other\nCrawl-delay: 5")]
    public void CrawlDelay_NotStated_IsNull(string file) => Assert.Null(Parse(file).CrawlDelay);

    [Fact]
    public void Sitemaps_SeveralGroups_AreReadForAll() =>
        Assert.Equal(["https://a.example/s.xml", "/t.xml"], Parse("Sitemap: https://a.example/s.xml\nUser-agent: other\nDisallow: /\nsitemap: /t.xml").Sitemaps);

    [Fact]
    public void Parse_RuleBeyondTheFirst500Kibibytes_IsNotRead()
    {
        var file = "User-agent: *\nDisallow: /x\n" + new string('#', RobotsRules.MostBytes) + "\nDisallow: /y";

        Assert.False(Parse(file).Allows("/x"));
        Assert.True(Parse(file).Allows("/y"));
    }

    [Fact]
    public void Allows_HalfAMegabyteOfWildcards_EndsSoon()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n", 12_000));

        Assert.True(Parse(file).Allows("/" + new string('a', 2_000)));
    }

    private static RobotsRules Parse(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "RiskRadar");
}
