using System.Net;
using System.Xml.Linq;

namespace RiskRadar.SampleCommunity;

public sealed class SampleSitesTests(RunningSites running) : IClassFixture<RunningSites>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Handles =>
    [
        "@mayacooks", "@velvetvera", "@tessonwheels", "@garagegus", "@liftwithlena", "@nadiawanders", "@theodrift", "@pixelperrin",
        "@firstlapfinn", "@pagesbyanouk", "@calmcribs", "@tinplatetom", "@bytebriar", "@rookroutes", "@kleinewerkbank",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, SampleSites.Count)];

    [Fact]
    public void StartAsync_Always_ListensOnLoopbackOnly()
    {
        Assert.All(running.Sites.Sites, site => Assert.Equal("127.0.0.1", site.Address.Host));
        Assert.Equal(SampleSites.Count, running.Sites.Ports.Distinct().Count());
        Assert.Equal(Handles.Select(row => row.Data), running.Sites.Influencers.Select(influencer => influencer.Handle));
    }

    [Theory]
    [MemberData(nameof(Handles))]
    public async Task Account_ReadPageAfterPage_HasThePostsAndCommentsOfTheTruth(string handle)
    {
        var influencer = running.Influencer(handle);
        var make = running.MakeOf(influencer.Accounts[0]);
        var walk = new PageWalk(running.Http);

        var posts = await walk.PostsAsync(make, influencer.Accounts[0], Cancellation);
        var comments = new List<string>();
        foreach (var post in posts.Where(post => !post.AbsolutePath.StartsWith("/locked/", StringComparison.Ordinal)))
        {
            comments.AddRange(await walk.GetAsync(post, Cancellation) is null ? [] : await walk.CommentsAsync(make, post, Cancellation));
        }

        Assert.Equal(influencer.Truth.Posts + influencer.Truth.UnreachablePosts, posts.Distinct().Count());
        Assert.Equal(influencer.Truth.Comments, comments.Count);
        Assert.Equal(comments.Count, comments.Distinct().Count());
        Assert.Empty(influencer.Truth.Planted.Select(planted => planted.Id).Except(comments));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Site_Robots_NamesTheSitemapThatListsItsPosts(int site)
    {
        var address = running.Sites.Sites[site].Address;

        var robots = await running.Http.GetStringAsync(new Uri(address, "/robots.txt"), Cancellation);
        var sitemap = XDocument.Parse(await running.Http.GetStringAsync(new Uri(robots.Split("Sitemap: ")[1].Trim()), Cancellation));

        var posts = running.Sites.Influencers.Where(influencer => influencer.Accounts[0].Authority == address.Authority)
            .Sum(influencer => influencer.Truth.Posts + influencer.Truth.UnreachablePosts);
        Assert.StartsWith("User-agent: *\nDisallow: /", robots, StringComparison.Ordinal);
        Assert.Equal(posts, sitemap.Descendants().Count(element => element.Name.LocalName == "loc"));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Site_FrontPage_IsAnsweredWithTagTimeAndStyle(int site)
    {
        var address = running.Sites.Sites[site].Address;

        using var answer = await running.Http.GetAsync(address, Cancellation);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        var style = page.Split("rel=\"stylesheet\"")[1].Split("href=\"")[1].Split('"')[0];

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.ETag);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Contains("body {", await running.Http.GetStringAsync(new Uri(address, style), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_AskedWithTheTagItGave_Answers304()
    {
        using var first = await running.Http.GetAsync(running.Site("wordpress").Address, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, running.Site("wordpress").Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await running.Http.SendAsync(again, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Site_AskedWithTheTimeItGave_Answers304()
    {
        using var first = await running.Http.GetAsync(running.Site("forum").Address, Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, running.Site("forum").Address);
        again.Headers.IfModifiedSince = first.Content.Headers.LastModified;

        using var second = await running.Http.SendAsync(again, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("@tessonwheels", "/members/")]
    [InlineData("@pagesbyanouk", "/profile/")]
    public async Task Site_NameOfAMember_LeadsToWhatTheyWrote(string handle, string members)
    {
        var post = running.Influencer(handle).Truth.Planted[0];
        var page = await running.Http.GetStringAsync(post.Post, Cancellation);
        var member = page.Split($"href=\"{members}")[2].Split('"')[0];

        var written = await running.Http.GetStringAsync(new Uri(post.Post, members + member), Cancellation);

        Assert.Contains($"href=\"{post.Post.AbsolutePath}\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_UnknownPath_Answers404()
    {
        using var answer = await running.Http.GetAsync(new Uri(running.Site("microdata").Address, "/nothing/here"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Site_Post_Answers405()
    {
        using var answer = await running.Http.PostAsync(running.Site("photo").Address, null, Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task StartAsync_OnTheSamePortsAgain_GivesTheSamePages()
    {
        IReadOnlyList<int> ports;
        string before;
        await using (var first = await SampleSites.StartAsync(RunningSites.Options, Cancellation))
        {
            ports = first.Ports;
            before = await running.Http.GetStringAsync(first.Influencers[0].Accounts[0], Cancellation);
        }

        await using var second = await SampleSites.StartAsync(RunningSites.Options with { Ports = ports }, Cancellation);

        Assert.Equal(ports, second.Ports);
        Assert.Equal(before, await running.Http.GetStringAsync(second.Influencers[0].Accounts[0], Cancellation));
    }

    [Fact]
    public async Task StartAsync_TooFewPorts_SaysHowManyAreNeeded()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => SampleSites.StartAsync(RunningSites.Options with { Ports = [8080] }, Cancellation));

        Assert.StartsWith("The sample community has 10 sites, but 1 ports are given.", error.Message, StringComparison.Ordinal);
    }
}
