using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class InfluencerStoreConformance : StoreConformance<IInfluencerStore>
{
    private static readonly Account Blog = new(
        AccountId.Of(new Uri("https://maya.example/")), Samples.Maya.Id, new Uri("https://maya.example/"));

    [Fact]
    public async Task Find_Unknown_IsNull()
    {
        Assert.Null(await Store.FindAsync(Samples.Maya.Id, Stop));
        Assert.Null(await Store.FindAccountAsync(Blog.Id, Stop));
    }

    [Fact]
    public async Task Upsert_AfterReopening_IsReadBackEqual()
    {
        await Store.UpsertAsync(Samples.Maya, Stop);
        await ReopenAsync();

        Assert.Equal(Samples.Maya, await Store.FindAsync(Samples.Maya.Id, Stop));
    }

    [Fact]
    public async Task Upsert_SecondTime_Replaces()
    {
        await Store.UpsertAsync(Samples.Maya, Stop);
        await Store.UpsertAsync(Samples.Maya with { Hire = null, Followers = 50_000 }, Stop);

        Assert.Equal([Samples.Maya with { Hire = null, Followers = 50_000 }], await Store.ReadAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Read_Many_ComesByHandleInOrdinalOrder()
    {
        foreach (var handle in new[] { "@zoe", "@Zoe2", "@anna", new string('n', 5_000), "Åse" })
        {
            await Store.UpsertAsync(Samples.Named(handle), Stop);
        }

        var handles = await Store.ReadAsync(Stop).Select(influencer => influencer.Handle).ToListAsync(Stop);

        Assert.Equal(["@Zoe2", "@anna", "@zoe", new string('n', 5_000), "Åse"], handles);
    }

    [Fact]
    public async Task UpsertAccount_AfterReopening_IsReadBackEqual()
    {
        await Store.UpsertAccountAsync(Blog, Stop);
        await Store.UpsertAccountAsync(Blog, Stop);
        await ReopenAsync();

        Assert.Equal(Blog, await Store.FindAccountAsync(Blog.Id, Stop));
        Assert.Equal([Blog], await Store.ReadAccountsAsync(Stop).ToListAsync(Stop));
    }
}
