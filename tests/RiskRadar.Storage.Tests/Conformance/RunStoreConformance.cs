using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class RunStoreConformance : StoreConformance<IRunStore>
{
    [Fact]
    public async Task Upsert_AfterReopening_IsReadBackNewestFirst()
    {
        await Store.UpsertAsync(RunOf(1), Stop);
        await Store.UpsertAsync(RunOf(3), Stop);
        await Store.UpsertAsync(RunOf(2), Stop);
        await Store.UpsertAsync(RunOf(3) with { Outcome = RunOutcome.Failed }, Stop);
        await ReopenAsync();

        Assert.Equal([RunOf(3) with { Outcome = RunOutcome.Failed }, RunOf(2)], await Store.ReadRecentAsync(2, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task RemoveBefore_SomeOlder_KeepsTheOthers()
    {
        await Store.UpsertAsync(RunOf(1), Stop);
        await Store.UpsertAsync(RunOf(2), Stop);
        await Store.UpsertAsync(RunOf(3), Stop);

        Assert.Equal(1, await Store.RemoveBeforeAsync(RunOf(2).StartedAt, Stop));
        Assert.Equal([RunOf(3), RunOf(2)], await Store.ReadRecentAsync(9, Stop).ToListAsync(Stop));
    }

    private static Run RunOf(int hour) => new(
        new Guid(hour, 0, 0, new byte[8]), "AssessRoster", "", Samples.Noon.AddHours(hour), null, RunOutcome.Started, 4, "Fine.");
}
