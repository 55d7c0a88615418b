using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Collect;
using RiskRadar.Collect.Extraction;
using RiskRadar.Domain;
using RiskRadar.SampleCommunity;

namespace RiskRadar.EndToEnd.Reading;

/// <summary>The sample community with the product's own collector in front of it.</summary>
public sealed class ReadingOfTheSample : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private SampleSites? _sites;
    private ServiceProvider? _services;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _sites = await SampleSites.StartAsync(new SampleOptions { Now = Now, Latency = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Collect:Delay", "00:00:00.010"), new("Collect:Contact", "test@riskradar.example"), new("Collect:AllowedHosts:0", "127.0.0.1")])
            .Build());
        services.AddRiskRadarCollect();
        _services = services.BuildServiceProvider();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _sites!.DisposeAsync();
    }

    /// <summary>One person and what was planted.</summary>
    public SampleInfluencer Find(string handle) => _sites!.Influencers.Single(influencer => influencer.Handle == handle);

    /// <summary>Reads everything of one person.</summary>
    public async Task<ReadPosts> ReadAsync(SampleInfluencer influencer, CancellationToken cancellationToken)
    {
        var collector = _services!.GetRequiredService<CommentCollector>();
        var found = await collector.DiscoverAsync(influencer.Accounts.Single(), 1_000, cancellationToken);
        var posts = new Dictionary<Uri, ReadPost>();
        var leftOut = new List<LeftOut>(found.LeftOut);
        foreach (var post in found.Posts)
        {
            var pages = await collector.ReadPostAsync(post.Address, cancellationToken).ToListAsync(cancellationToken);
            leftOut.AddRange(pages.Select(page => page.LeftOut).OfType<LeftOut>());
            var understood = pages.Select(page => page.Page).OfType<ExtractedPage>().ToList();
            if (understood.Count > 0)
            {
                posts.Add(post.Address, new ReadPost(understood));
            }
        }

        return new ReadPosts(posts, leftOut);
    }

    /// <summary>What was read of a person.</summary>
    /// <param name="Posts">By address.</param>
    /// <param name="LeftOut">What could not be read.</param>
    public sealed record ReadPosts(IReadOnlyDictionary<Uri, ReadPost> Posts, IReadOnlyList<LeftOut> LeftOut)
    {
        /// <summary>All comments.</summary>
        public IReadOnlyList<ExtractedComment> Comments { get; } = [.. Posts.Values.SelectMany(post => post.Comments)];
    }

    /// <summary>One post with all its pages.</summary>
    /// <param name="Pages">In the order of reading.</param>
    public sealed record ReadPost(IReadOnlyList<ExtractedPage> Pages)
    {
        /// <summary>All comments.</summary>
        public IReadOnlyList<ExtractedComment> Comments { get; } = [.. Pages.SelectMany(page => page.Comments)];

        /// <summary>What the pages claim.</summary>
        public int? Stated { get; } = Pages[^1].StatedComments;
    }
}
