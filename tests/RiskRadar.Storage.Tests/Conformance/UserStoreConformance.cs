using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class UserStoreConformance : StoreConformance<IUserStore>
{
    private static readonly User Ada = new("Ada", "hash", Role.Admin, true, "stamp");

    [Fact]
    public async Task Find_OtherLetterCaseAfterReopening_IsReadBackEqual()
    {
        await Store.UpsertAsync(Ada, Stop);
        await ReopenAsync();

        Assert.Equal(Ada, await Store.FindAsync("aDA", Stop));
        Assert.Null(await Store.FindAsync("ad", Stop));
    }

    [Fact]
    public async Task Upsert_OtherLetterCase_Replaces()
    {
        await Store.UpsertAsync(Ada, Stop);
        await Store.UpsertAsync(Ada with { Name = "ADA", Role = Role.Viewer }, Stop);

        Assert.Equal([Ada with { Name = "ADA", Role = Role.Viewer }], await Store.ReadAsync(Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Remove_Twice_SaysWhetherThereWasOne()
    {
        await Store.UpsertAsync(Ada, Stop);

        Assert.True(await Store.RemoveAsync("ada", Stop));
        Assert.False(await Store.RemoveAsync("ada", Stop));
        Assert.Empty(await Store.ReadAsync(Stop).ToListAsync(Stop));
    }
}
