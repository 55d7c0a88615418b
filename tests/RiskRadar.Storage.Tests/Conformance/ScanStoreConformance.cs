using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class ScanStoreConformance : StoreConformance<IScanStore>
{
    [Fact]
    public async Task FindLatest_NeverScanned_IsNull() => Assert.Null(await Store.FindLatestAsync(Samples.Post.Id, Stop));

    [Fact]
    public async Task Upsert_AfterReopening_IsReadBackEqual()
    {
        var scan = Samples.ScanOf(1, Samples.Noon, Samples.Noon.AddSeconds(4));
        await Store.UpsertAsync(scan, Stop);
        await ReopenAsync();

        Assert.Equivalent(scan, await Store.FindLatestAsync(Samples.Post.Id, Stop), strict: true);
    }

    [Fact]
    public async Task FindLatest_Several_IsTheOneThatStartedLast()
    {
        await Store.UpsertAsync(Samples.ScanOf(2, Samples.Noon.AddHours(1), null), Stop);
        await Store.UpsertAsync(Samples.ScanOf(1, Samples.Noon, Samples.Noon), Stop);

        Assert.Equal(Samples.ScanOf(2, Samples.Noon, null).Id, (await Store.FindLatestAsync(Samples.Post.Id, Stop))!.Id);
    }

    [Fact]
    public async Task ReadLatest_OneUnderWay_GivesTheOneThatEnded()
    {
        var ended = Samples.ScanOf(1, Samples.Noon, Samples.Noon.AddSeconds(1));
        var running = Samples.ScanOf(2, Samples.Noon.AddHours(1), null);
        await Store.UpsertAsync(ended, Stop);
        await Store.UpsertAsync(running, Stop);

        Assert.Equal([ended.Id], await LatestAsync());

        await Store.UpsertAsync(running with { EndedAt = Samples.Noon.AddHours(2), Outcome = ScanOutcome.Complete }, Stop);

        Assert.Equal([running.Id], await LatestAsync());
    }

    [Fact]
    public async Task ReadLatest_SeveralAddresses_GivesOneOfEach()
    {
        await Store.UpsertAsync(Samples.ScanOf(1, Samples.Noon, Samples.Noon), Stop);
        await Store.UpsertAsync(Samples.ScanOf(2, Samples.Noon, Samples.Noon, "https://maya.example/") with { Post = null }, Stop);
        await Store.UpsertAsync(Samples.ScanOf(3, Samples.Noon, Samples.Noon) with { Influencer = InfluencerId.Of("@zoe") }, Stop);

        Assert.Equal(2, (await LatestAsync()).Distinct().Count());
    }

    [Fact]
    public async Task ReadRecent_Limited_ComesNewestFirst()
    {
        foreach (var i in new[] { 3, 1, 2 })
        {
            await Store.UpsertAsync(Samples.ScanOf(i, Samples.Noon.AddMinutes(i), null), Stop);
        }

        var starts = await Store.ReadRecentAsync(2, Stop).Select(scan => scan.StartedAt).ToListAsync(Stop);

        Assert.Equal([Samples.Noon.AddMinutes(3), Samples.Noon.AddMinutes(2)], starts);
    }

    private async Task<List<Guid>> LatestAsync() =>
        await Store.ReadLatestAsync(Samples.Maya.Id, Stop).Select(scan => scan.Id).ToListAsync(Stop);
}
