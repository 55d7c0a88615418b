namespace RiskRadar.SampleCommunity;

/// <summary>One running sample community for many tests.</summary>
public sealed class RunningSites : IAsyncLifetime
{
    public static readonly SampleOptions Options = new() { Now = new(2026, 6, 1, 12, 30, 0, TimeSpan.Zero), Latency = TimeSpan.Zero };

    private SampleSites? _sites;

    public SampleSites Sites => _sites!;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async ValueTask InitializeAsync() => _sites = await SampleSites.StartAsync(Options, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sites.DisposeAsync();
    }

    /// <summary>An influencer by handle.</summary>
    public SampleInfluencer Influencer(string handle) => Sites.Influencers.Single(influencer => influencer.Handle == handle);

    /// <summary>The make of the site at an address.</summary>
    public string MakeOf(Uri address) => Sites.Sites.Single(site => site.Address.Authority == address.Authority).Make;

    /// <summary>The site of a make; the first where there are several.</summary>
    public SampleSite Site(string make) => Sites.Sites.First(site => site.Make == make);
}
