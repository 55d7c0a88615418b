namespace RiskRadar.SampleCommunity;

public sealed class SampleSitesTests
{
    private static readonly SampleOptions Options = new() { Now = new(2026, 6, 1, 12, 30, 0, TimeSpan.Zero), Latency = TimeSpan.Zero };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_Always_ListensOnLoopbackOnly()
    {
        await using var sites = await SampleSites.StartAsync(Options, Cancellation);

        Assert.All(sites.Sites, site => Assert.Equal("127.0.0.1", site.Address.Host));
        Assert.Equal(SampleSites.Count, sites.Ports.Distinct().Count());
    }
}
