using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Agenda;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Notifying;

/// <summary>From a flag in an assessment to the receiver of a webhook, through outbox, agenda and Hangfire job.</summary>
public sealed class WebhookDeliveryTests : IAsyncDisposable
{
    private readonly PostReceiver _receiver = new("503 Service Unavailable");
    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _workshop.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Deliver_ReceiverThatIsAwayFirst_GetsTheFlagOnceItIsBackAndOnlyOnce()
    {
        _workshop.Settings["Notifications:Webhook:Address"] = _receiver.Address.AbsoluteUri;
        _workshop.Settings["Notifications:Webhook:AllowedHosts:0"] = _receiver.Address.Authority;
        _workshop.Settings["Notifications:Webhook:Secret"] = "a secret of ours, long enough";
        await _workshop.StartAsync(Stop);

        await PostAsync();
        await SettledAsync();
        Assert.Single(_receiver.Posts);

        await _workshop.DoAllAgainAsync(Stop);
        await SettledAsync();
        await PostAsync();
        await SettledAsync();

        Assert.Equal(2, _receiver.Posts.Count);
        Assert.Single(_receiver.Posts.Select(post => post.Headers["X-RiskRadar-Delivery"]).Distinct());
        var notifications = await _workshop.Get<INotificationStore>().ReadAsync(Stop).ToListAsync(Stop);
        Assert.Equal(["memory", "webhook"], notifications.Select(one => one.Channel).Order(StringComparer.Ordinal));
        Assert.All(notifications, one => Assert.NotNull(one.DeliveredAt));
    }

    private async Task PostAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var flag = new Flag(FlagKind.BacklashOnset, Severity.High, new DateTimeOffset(now.Date, TimeSpan.Zero), "Backlash doubled.", new Dictionary<string, double>(), ["c1"]);
        var assessment = new Assessment(
            new Influencer(InfluencerId.Of("@maya"), "@maya", null, null, null, null), Phase.Candidate, Verdict.Review, 1, default, [],
            new Coverage(0, 0, 0, null, new Dictionary<string, double>(), 0, []), null, null, null, [flag], null, [], [], [], "m", "p", now);
        await _workshop.Get<IAgendaStore>().AskAsync(await _workshop.Get<FlagOutbox>().PostAsync([assessment], Stop), Stop);
        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);
    }

    private async Task SettledAsync()
    {
        while (await _workshop.Get<IAgendaStore>().ReadDueAsync(TimeProvider.System.GetUtcNow(), Stop).AnyAsync(Stop))
        {
            await Task.Delay(20, Stop);
        }
    }
}
