using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Erasing;

public sealed class AuthorErasureTests : IAsyncLifetime
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workshop.Source.Account(Blog, Spring);
        _workshop.Source.Post(
            Spring,
            ScriptedSource.Page(
                Spring,
                ScriptedSource.Comment("c1", "Lovely", "ann"),
                ScriptedSource.Comment("c2", "Such a sellout", "bob"),
                ScriptedSource.Comment("c3", "Sellout again", "bob")));
        await _workshop.StartAsync(Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.WaitAsync(Stop);
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Run_AnAuthor_RemovesEverythingOfThatAuthorAndSaysWhat()
    {
        var report = await _workshop.Get<AuthorErasure>().RunAsync("bob", null, Stop);
        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);
        await _workshop.WaitAsync(Stop);

        Assert.Equal((1, 2, 1, 1), (report.Sites, report.Comments, report.Posts, report.Snapshots));
        Assert.EndsWith("c1 Lovely Positive", Assert.Single(await _workshop.CommentsAsync("@maya", Stop)), StringComparison.Ordinal);
        Assert.Empty(await _workshop.Get<ISnapshotStore>().ReadAsync(Spring, Stop).ToListAsync(Stop));
        var assessments = await _workshop.Get<IAssessmentStore>().ReadAsync(InfluencerId.Of("@maya"), Stop).ToListAsync(Stop);
        Assert.Equal(1, assessments[0].Coverage.Comments);
        Assert.DoesNotContain(assessments.SelectMany(one => one.Quotes), quote => quote.Comment is "c2" or "c3");
    }

    [Fact]
    public async Task Run_AndScanAgain_DoesNotBringThemBack()
    {
        await _workshop.Get<AuthorErasure>().RunAsync("bob", "maya.example", Stop);
        await _workshop.DoAllAgainAsync(Stop);

        Assert.Single(await _workshop.CommentsAsync("@maya", Stop));
    }

    [Fact]
    public async Task Run_UnknownAuthor_RemovesNothing()
    {
        var report = await _workshop.Get<AuthorErasure>().RunAsync("carol", null, Stop);

        Assert.Equal(new ErasureReport(1, 0, 0, 0, 0), report);
    }
}
