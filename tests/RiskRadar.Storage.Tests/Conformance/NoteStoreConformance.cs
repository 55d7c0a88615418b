using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class NoteStoreConformance : StoreConformance<INoteStore>
{
    [Fact]
    public async Task Save_SecondTimeAndAfterReopening_Replaces()
    {
        await Store.SaveAsync("site/b", new byte[] { 1 }, Stop);
        await Store.SaveAsync("site/b", new byte[] { 2, 3 }, Stop);
        await ReopenAsync();

        Assert.Equal([2, 3], (await Store.FindAsync("site/b", Stop))!);
        Assert.Null(await Store.FindAsync("site/a", Stop));
    }

    [Fact]
    public async Task Read_ByPrefix_ComesByName()
    {
        foreach (var name in new[] { "site/b", "site/a", "watch", "sit" })
        {
            await Store.SaveAsync(name, new byte[] { 1 }, Stop);
        }

        Assert.Equal(["site/a", "site/b"], await Store.ReadAsync("site/", Stop).Select(note => note.Key).ToListAsync(Stop));
    }
}
