using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Retention;

public sealed class CleanUpTests : IAsyncDisposable
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Run_CommentsAndPagesTooOld_RemovesThemAndScansDoNotBringThemBack()
    {
        _workshop.Settings["Retention:Comments"] = "3650.00:00:00";
        await _workshop.RestartAsync(Stop);
        await ReadAsync();
        Assert.Equal(2, (await _workshop.CommentsAsync("@maya", Stop)).Count);

        _workshop.Settings["Retention:Comments"] = "30.00:00:00";
        await _workshop.RestartAsync(Stop);
        await _workshop.Get<CleanUp>().RunAsync(Progress.SilentProgress.Instance, Stop);
        await _workshop.DoAllAgainAsync(Stop);

        Assert.EndsWith("c2 Young Positive", Assert.Single(await _workshop.CommentsAsync("@maya", Stop)), StringComparison.Ordinal);
        Assert.Contains(await _workshop.Get<IRunStore>().ReadRecentAsync(100, Stop).ToListAsync(Stop), run => run is { What: "Retention", Count: 1 });
    }

    private async Task ReadAsync()
    {
        _workshop.Source.Account(Blog, Spring);
        _workshop.Source.Post(
            Spring,
            ScriptedSource.Page(
                Spring, ScriptedSource.Comment("c1", "Old"), ScriptedSource.Comment("c2", "Young") with { PublishedAt = TimeProvider.System.GetUtcNow() }));
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
    }
}
