using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Pauses;

public sealed class ScanPausesTests : IAsyncLifetime
{
    private static readonly Uri Blog = new("https://maya.example/");
    private static readonly Uri Spring = new("https://maya.example/spring");

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workshop.Source.Account(Blog, Spring);
        _workshop.Source.Post(Spring, ScriptedSource.Page(Spring, ScriptedSource.Comment("c1", "Lovely")));
        await _workshop.StartAsync(Stop);
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task PauseSite_OfTheBlog_KeepsItUnreadUntilLifted()
    {
        var pauses = _workshop.Get<ScanPauses>();
        await pauses.PauseSiteAsync("maya.example", "ada", "It asked us to.", Stop);
        await _workshop.TakeOnAsync("@maya", Blog, Stop);
        await _workshop.Get<RiskPipeline>().ScanAccountAsync(AccountId.Of(Blog), Progress.SilentProgress.Instance, Stop);

        Assert.Equal(0, _workshop.Source.PostsRead);
        Assert.NotNull(await _workshop.Get<IAgendaStore>().FindAsync(Duty.ScanAccount, AccountId.Of(Blog).Value, Stop));

        Assert.True(await pauses.LiftAsync(PauseScope.Site, "maya.example", Stop));
        await _workshop.WaitAsync(Stop);

        Assert.Equal(1, _workshop.Source.PostsRead);
    }

    [Theory]
    [InlineData(PauseScope.Everything, "", true)]
    [InlineData(PauseScope.Site, "MAYA.example", true)]
    [InlineData(PauseScope.Site, "zoe.example", false)]
    [InlineData(PauseScope.Influencer, "somebody", false)]
    public void Holds_OneScope_HoldsWhatItNames(PauseScope scope, string subject, bool holds) =>
        Assert.Equal(holds, new Pause(scope, subject, "ada", DateTimeOffset.UnixEpoch, null).Holds(InfluencerId.Of("@maya"), Blog));

    [Fact]
    public void Holds_TheInfluencer_HoldsEveryAddress() => Assert.True(
        new Pause(PauseScope.Influencer, InfluencerId.Of("@maya").ToString(), "ada", DateTimeOffset.UnixEpoch, null)
            .Holds(InfluencerId.Of("@maya"), null));
}
