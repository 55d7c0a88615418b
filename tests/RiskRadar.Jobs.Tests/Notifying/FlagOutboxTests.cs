using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Notifying;

public sealed class FlagOutboxTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _workshop.Settings["Notifications:QuietFrom"] = "00:00";
        _workshop.Settings["Notifications:QuietTo"] = "00:00";
        await _workshop.RestartAsync(Stop);
    }

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Post_SameFlagTwice_GoesOutOnce()
    {
        await PostAsync(FlagOf(Severity.High));
        await PostAsync(FlagOf(Severity.High) with { RaisedAt = Noon.AddMinutes(3) });

        Assert.Equal("@maya", Assert.Single(_workshop.Channel.Delivered).Handle);
    }

    [Fact]
    public async Task Post_AFlagThatGotWorse_GoesOutAgain()
    {
        await PostAsync(FlagOf(Severity.Medium));
        await PostAsync(FlagOf(Severity.High));

        Assert.Equal([Severity.Medium, Severity.High], _workshop.Channel.Delivered.Select(one => one.Flag.Severity));
    }

    [Fact]
    public async Task Post_ALowFlag_WaitsForTheDigest()
    {
        await PostAsync(FlagOf(Severity.Low));
        Assert.Empty(_workshop.Channel.Delivered);

        await _workshop.Get<Digest>().SendAsync(SilentProgress.Instance, Stop);
        await _workshop.Get<Digest>().SendAsync(SilentProgress.Instance, Stop);

        Assert.Single(Assert.Single(_workshop.Channel.Digests));
    }

    [Fact]
    public async Task Post_AChannelThatRefuses_IsTriedAgain()
    {
        _workshop.Channel.Refusals = 1;
        await PostAsync(FlagOf(Severity.High));
        Assert.Empty(_workshop.Channel.Delivered);

        await _workshop.DoAllAgainAsync(Stop);
        await DeliveredAsync();

        Assert.Single(_workshop.Channel.Delivered);
        Assert.Contains(
            await _workshop.Get<IRunStore>().ReadRecentAsync(10, Stop).ToListAsync(Stop),
            run => run is { What: "Deliver", Outcome: RunOutcome.Failed, Note: "Failed with IOException." });
    }

    [Fact]
    public async Task Post_InQuietHours_WaitsForTheirEndUnlessItIsHigh()
    {
        var now = TimeProvider.System.GetUtcNow();
        var end = TimeOnly.FromDateTime(now.UtcDateTime.AddHours(2));
        _workshop.Settings["Notifications:QuietFrom"] = TimeOnly.FromDateTime(now.UtcDateTime.AddHours(-2)).ToString("O");
        _workshop.Settings["Notifications:QuietTo"] = end.ToString("O");
        await _workshop.RestartAsync(Stop);

        await PostAsync(FlagOf(Severity.Medium));
        await PostAsync(FlagOf(Severity.High));

        Assert.Equal(Severity.High, Assert.Single(_workshop.Channel.Delivered).Flag.Severity);
        var waiting = await _workshop.Get<IAgendaStore>().ReadAsync(Stop).SingleAsync(item => item.Duty == Duty.Deliver, Stop);
        Assert.Equal(end, TimeOnly.FromDateTime(waiting.DueAt.UtcDateTime));
    }

    private static Flag FlagOf(Severity severity) =>
        new(FlagKind.BacklashOnset, severity, Noon, "Backlash doubled.", new Dictionary<string, double>(), ["c1"]);

    private async Task PostAsync(Flag flag)
    {
        var influencer = new Influencer(InfluencerId.Of("@maya"), "@maya", null, null, null, null);
        var assessment = new Assessment(
            influencer, Phase.Candidate, Verdict.Review, 1, default, [], new Coverage(0, 0, 0, null, new Dictionary<string, double>(), 0, []),
            null, null, null, [flag], null, [], [], [], "m", "p", Noon);
        var items = await _workshop.Get<FlagOutbox>().PostAsync([assessment], Stop);
        await _workshop.Get<IAgendaStore>().AskAsync(items, Stop);
        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);
        await DeliveredAsync();
    }

    // Deliveries are nobody's progress: the agenda tells when they are through.
    private async Task DeliveredAsync()
    {
        var agenda = _workshop.Get<IAgendaStore>();
        while (await agenda.ReadDueAsync(TimeProvider.System.GetUtcNow(), Stop).AnyAsync(Stop))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        }
    }
}
