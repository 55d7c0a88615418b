using RiskRadar.Collect;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs;

public sealed class VanishedCommentsTests : IAsyncLifetime
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workshop.Settings["Jobs:FullReadEvery"] = "00:00:00";
        await _workshop.RestartAsync(Stop);
        _workshop.Source.Account(Blog, Spring);
        _workshop.Source.Post(Spring, PageWith(20));
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Scan_CommentsAreGone_IsFlaggedAndTheyStayCounted()
    {
        _workshop.Source.Post(Spring, PageWith(12));
        await _workshop.DoAllAgainAsync(Stop);

        var assessment = await LatestAsync();
        var flag = Assert.Single(assessment.Flags, flag => flag.Kind == FlagKind.VanishedComments);

        Assert.Equal((8.0, Severity.Medium), (flag.Statistic["vanished"], flag.Severity));
        Assert.Contains("c12", flag.Evidence);
        Assert.Equal(20, assessment.Coverage.Comments);
    }

    [Fact]
    public async Task Scan_NoCommentIsShownAnyMore_IsFlaggedAsSwitchedOff()
    {
        _workshop.Source.Post(Spring, PageWith(0));
        await _workshop.DoAllAgainAsync(Stop);

        Assert.Single((await LatestAsync()).Flags, flag => flag.Kind == FlagKind.CommentsOff);
    }

    [Fact]
    public async Task Scan_PageThatCouldNotBeRead_IsNoVanishing()
    {
        _workshop.Source.Post(Spring, new CollectedPage(null, default, null, new LeftOut("p", "No answer.", DateTimeOffset.UnixEpoch)));
        await _workshop.DoAllAgainAsync(Stop);

        Assert.DoesNotContain((await LatestAsync()).Flags, flag => flag.Kind is FlagKind.VanishedComments or FlagKind.CommentsOff);
    }

    [Fact]
    public async Task Scan_CommentsAreBack_TakesTheFlagBack()
    {
        _workshop.Source.Post(Spring, PageWith(12));
        await _workshop.DoAllAgainAsync(Stop);
        _workshop.Source.Post(Spring, PageWith(20));
        await _workshop.DoAllAgainAsync(Stop);

        Assert.DoesNotContain((await LatestAsync()).Flags, flag => flag.Kind == FlagKind.VanishedComments);
    }

    private static CollectedPage PageWith(int comments) => ScriptedSource.Page(
        Spring, [.. Enumerable.Range(0, comments).Select(i => ScriptedSource.Comment($"c{i}", $"Comment number {i}", $"author {i}"))]);

    private ValueTask<Assessment> LatestAsync() => _workshop.Get<IAssessmentStore>().ReadLatestAsync(Stop).SingleAsync(Stop);
}
