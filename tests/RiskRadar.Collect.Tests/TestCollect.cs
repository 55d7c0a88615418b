using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Collect;

/// <summary>The parts of Collect as the host registers them, with the pace of a test and loopback allowed.</summary>
internal sealed class TestCollect : IDisposable
{
    private readonly ServiceProvider _provider;

    public TestCollect(Action<CollectOptions>? set = null, Action<IServiceCollection>? register = null, bool readsRealPages = false)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        if (!readsRealPages)
        {
            services.AddSingleton<ReadPage>(LinePages.Read);
        }

        register?.Invoke(services);
        services.AddRiskRadarCollect();
        services.Configure<CollectOptions>(options =>
        {
            options.AllowedHosts.Add("127.0.0.1");
            options.Delay = TimeSpan.FromMilliseconds(10);
            options.LongestDelay = TimeSpan.FromMilliseconds(10);
            options.Retries = 0;
            set?.Invoke(options);
        });
        _provider = services.BuildServiceProvider();
    }

    public PageFetcher Fetcher => _provider.GetRequiredService<PageFetcher>();

    public CommentCollector Collector => _provider.GetRequiredService<CommentCollector>();

    public ISiteHealthStore Health => _provider.GetRequiredService<ISiteHealthStore>();

    /// <summary>The address and the failure of fetching it.</summary>
    public async Task<TFailure> FailAsync<TFailure>(Uri address)
        where TFailure : PageNotFetchedException =>
        await Assert.ThrowsAsync<TFailure>(() => Fetcher.FetchAsync(address, null, TestContext.Current.CancellationToken));

    public void Dispose() => _provider.Dispose();
}
