using RiskRadar.Testing;

namespace RiskRadar.Collect.Fetching;

public sealed class RobotsGateTests
{
    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("401 Unauthorized")]
    [InlineData("403 Forbidden")]
    public async Task CheckAsync_NoFile_AllowsEverything(string status)
    {
        await using var server = new RawServer().Status("/robots.txt", status).Page("/a", "x");
        using var collect = new TestCollect();

        await FetchAsync(collect, server.At("/a"));
    }

    [Theory]
    [InlineData("500 Broken")]
    [InlineData("503 Busy")]
    [InlineData("429 Slow down")]
    public async Task CheckAsync_FileThatCannotBeHad_ForbidsEverythingForAWhile(string status)
    {
        await using var server = new RawServer().Status("/robots.txt", status).Page("/a", "x");
        using var collect = new TestCollect();
        var before = TimeProvider.System.GetUtcNow();

        var error = await collect.FailAsync<RobotsRefusedException>(server.At("/a"));

        Assert.True(error.RetryAt >= before + TimeSpan.FromMinutes(10));
        Assert.Equal(["/robots.txt"], server.Paths);
    }

    [Fact]
    public async Task CheckAsync_ManyPagesAtOnce_AsksForTheFileOnce()
    {
        await using var server = new RawServer().Page("/robots.txt", "User-agent: *\nDisallow: /x").Page("/a", "x").Page("/b", "x");
        using var collect = new TestCollect();

        await Task.WhenAll(FetchAsync(collect, server.At("/a")), FetchAsync(collect, server.At("/b")), FetchAsync(collect, server.At("/a")));

        Assert.Single(server.Paths, path => path == "/robots.txt");
    }

    [Fact]
    public async Task CheckAsync_FileElsewhere_FollowsTheRedirect()
    {
        await using var server = new RawServer().Status("/robots.txt", "301 Moved", "Location: /site/robots").Page("/site/robots", "User-agent: *\nDisallow: /a");
        using var collect = new TestCollect();

        await collect.FailAsync<RobotsRefusedException>(server.At("/a"));
    }

    [Fact]
    public async Task CheckAsync_FileWithoutEnd_IsReadAsFarAsItCounts()
    {
        await using var server = new RawServer().Page("/robots.txt", "User-agent: *\nDisallow: /a\n#" + new string('x', 2_000_000));
        using var collect = new TestCollect();

        await collect.FailAsync<RobotsRefusedException>(server.At("/a"));
    }

    [Fact]
    public async Task CheckAsync_FileThatSendsAway_IsCheckedToo()
    {
        await using var server = new RawServer().Status("/robots.txt", "301 Moved", "Location: http://169.254.169.254/robots.txt").Page("/a", "x");
        using var collect = new TestCollect();

        await collect.FailAsync<AddressRefusedException>(server.At("/a"));
    }

    private static Task<FetchedPage> FetchAsync(TestCollect collect, Uri address) =>
        collect.Fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken);
}
