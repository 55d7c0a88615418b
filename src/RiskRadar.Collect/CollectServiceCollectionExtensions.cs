using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RiskRadar.Collect;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Fetching;
using RiskRadar.Domain.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the parts of RiskRadar.Collect.</summary>
public static class CollectServiceCollectionExtensions
{
    // A site that moves is found at its new address within this time.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private const int MostHeaderKilobytes = 64;

    /// <summary>
    /// Adds <see cref="CommentCollector"/> and <see cref="PageReader"/>, set by the configuration's section <see cref="CollectOptions.Section"/>.
    /// An <see cref="ISiteHealthStore"/> that was added before is kept; otherwise the sites' health lives as long as the process.
    /// </summary>
    public static IServiceCollection AddRiskRadarCollect(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CollectOptions, CollectOptionsValidator>().BindConfiguration(CollectOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CollectOptions>, SiteOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        services.TryAddSingleton<IHostResolver, DnsHostResolver>();
        services.TryAddSingleton<AddressPolicy>();
        services.TryAddSingleton<CheckedConnector>();
        services.AddHttpClient(HttpExchange.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => HandlerFor(provider.GetRequiredService<CheckedConnector>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

        services.TryAddSingleton<HttpExchange>();
        services.TryAddSingleton<HostPace>();
        services.TryAddSingleton<PoliteExchange>();
        services.TryAddSingleton<RobotsGate>();
        services.TryAddSingleton<ISiteHealthStore, InMemorySiteHealthStore>();
        services.TryAddSingleton<SiteWatch>();
        services.TryAddSingleton<PageFetcher>();
        services.TryAddSingleton<PostDiscovery>();
        services.TryAddSingleton<PageReader>();
        services.TryAddSingleton<ReadPage>(provider =>
        {
            var reader = provider.GetRequiredService<PageReader>();

            return (page, cancellationToken) => reader.Read(page, adapters: true, cancellationToken);
        });
        services.TryAddSingleton(provider => new CommentCollector(
            provider.GetRequiredService<PageFetcher>(),
            provider.GetRequiredService<PostDiscovery>(),
            provider.GetRequiredService<ReadPage>(),
            provider.GetRequiredService<SiteWatch>(),
            provider.GetRequiredService<IOptionsMonitor<CollectOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CommentCollector>>()));

        return services;
    }

    private static SocketsHttpHandler HandlerFor(CheckedConnector connector) => new()
    {
        // Through a proxy the connector would see the proxy's address only, and check nothing.
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = connector.ConnectAsync,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        // A body that was given up is not read to its end for the sake of the connection.
        MaxResponseDrainSize = 0,
        ResponseDrainTimeout = TimeSpan.Zero,
    };
}
