using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RiskRadar.Collect;

public sealed class CollectServiceCollectionExtensionsTests
{
    [Fact]
    public void AddRiskRadarCollect_Configuration_SetsEveryKindOfOption()
    {
        var options = Provide(
            ("Collect:Delay", "00:00:05"), ("Collect:Contact", "ops@brand.example"), ("Collect:AllowedHosts:0", "127.0.0.1:5001"),
            ("Collect:Sites:forum.example:Delay", "00:00:09"), ("Collect:Sites:forum.example:Headers:0:Name", "X-Key"), ("Collect:Sites:forum.example:Headers:0:Value", "7"))
            .GetRequiredService<IOptions<CollectOptions>>().Value;

        Assert.Equal(TimeSpan.FromSeconds(5), options.Delay);
        Assert.Equal(["127.0.0.1:5001"], options.AllowedHosts);
        Assert.Equal(TimeSpan.FromSeconds(9), options.Sites["FORUM.example"].Delay);
        Assert.Equal("X-Key", Assert.Single(options.Sites["forum.example"].Headers).Name);
    }

    [Fact]
    public void AddRiskRadarCollect_ValueOutOfRange_NamesTheOption()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Provide(("Collect:Delay", "00:00:00.001")).GetRequiredService<IOptions<CollectOptions>>().Value);

        Assert.Contains("Delay", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRiskRadarCollect_Collector_CanBeHad() => Assert.NotNull(Provide().GetRequiredService<CommentCollector>());

    private static ServiceProvider Provide(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddRiskRadarCollect();

        return services.BuildServiceProvider();
    }
}
