using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Agenda;

public sealed class DispatcherTests : IAsyncDisposable
{
    // Two batches and a part.
    private const int Accounts = 450;

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Dispatch_MoreThanABatchIsDue_HandsOutAllOfItOnce()
    {
        await PlanAsync();

        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);
        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        Assert.Equal(Accounts, Enqueued());
        Assert.All(await _workshop.Get<IAgendaStore>().ReadAsync(Stop).ToListAsync(Stop), item => Assert.NotNull(item.HandedOutAt));
    }

    [Fact]
    public async Task Dispatch_AfterAStart_HandsOutAgainWhatMayHaveBeenLost()
    {
        await PlanAsync();
        await _workshop.Get<Dispatcher>().DispatchAsync(again: false, Stop);

        await _workshop.Get<Dispatcher>().DispatchAsync(again: true, Stop);

        Assert.Equal(2 * Accounts, Enqueued());
    }

    private long Enqueued() => _workshop.Get<Hangfire.JobStorage>().GetMonitoringApi().EnqueuedCount(Queues.Candidate);

    private async Task PlanAsync()
    {
        var maya = InfluencerId.Of("@maya");
        var items = Enumerable.Range(0, Accounts)
            .Select(i => AgendaItem.ScanAccount(new Account(AccountId.Of(new Uri($"https://maya.example/{i}")), maya, new Uri($"https://maya.example/{i}")), DateTimeOffset.UnixEpoch));
        await _workshop.Get<IAgendaStore>().PlanAsync([.. items], Stop);
    }
}
