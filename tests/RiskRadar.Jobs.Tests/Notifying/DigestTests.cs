using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Jobs.Progress;

namespace RiskRadar.Jobs.Notifying;

public sealed class DigestTests : IAsyncDisposable
{
    private readonly Workshop _workshop = new();
    private readonly RememberingChannel _away = new() { Name = "away", DigestRefusals = 1 };
    private readonly RememberingChannel _there = new() { Name = "there" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Send_AChannelThatIsAway_KeepsNoOtherFromItsDigestAndGetsItsOwnTheNextTime()
    {
        await FlagAsync("away");
        await FlagAsync("there");
        var digest = Make();

        await Assert.ThrowsAsync<AggregateException>(() => digest.SendAsync(SilentProgress.Instance, Stop));
        Assert.Empty(_away.Digests);
        await digest.SendAsync(SilentProgress.Instance, Stop);

        Assert.Equal("away", Assert.Single(Assert.Single(_away.Digests)).Channel);
        Assert.Equal("there", Assert.Single(Assert.Single(_there.Digests)).Channel);
        Assert.Equal(
            [(RunOutcome.Done, 1), (RunOutcome.Failed, 1)],
            await _workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).Select(run => (run.Outcome, run.Count)).ToListAsync(Stop));
    }

    [Fact]
    public async Task Send_NothingFlagged_SendsNothingAndEntersTheRun()
    {
        await Make().SendAsync(SilentProgress.Instance, Stop);

        Assert.Empty(_there.Digests);
        Assert.Equal(("Digest", "Sent 0 flags."), await _workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).Select(run => (run.What, run.Note)).SingleAsync(Stop));
    }

    private Digest Make() => new(
        _workshop.Get<INotificationStore>(), _workshop.Get<INoteStore>(), _workshop.Get<IRunStore>(), [_away, _there],
        Options.Create(new JobsOptions()), TimeProvider.System, NullLogger<Digest>.Instance);

    private async Task FlagAsync(string channel)
    {
        var now = TimeProvider.System.GetUtcNow();
        var flag = new Flag(FlagKind.BacklashOnset, Severity.Low, now, "Backlash doubled.", new Dictionary<string, double>(), ["c1"]);

        await _workshop.Get<INotificationStore>().AddAsync([Notification.Of(channel, new Influencer(InfluencerId.Of("@maya"), "@maya", null, null, null, null), flag, now)], Stop);
    }
}
