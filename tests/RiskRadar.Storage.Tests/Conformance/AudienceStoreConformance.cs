using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class AudienceStoreConformance : StoreConformance<IAudienceStore>
{
    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await Store.FindAsync(Samples.Maya.Id, Stop));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(17_000_000)]
    public async Task Save_AnyLengthAfterReopening_IsReadBackEqual(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        await Store.SaveAsync(new StoredAudience(Samples.Maya.Id, 42, bytes), Stop);
        await ReopenAsync();

        var read = (await Store.FindAsync(Samples.Maya.Id, Stop))!;

        Assert.Equal(42, read.Revision);
        Assert.True(read.Bytes.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task Save_Shorter_Replaces()
    {
        await Store.SaveAsync(new StoredAudience(Samples.Maya.Id, 1, new byte[] { 1, 2, 3 }), Stop);
        await Store.SaveAsync(new StoredAudience(Samples.Maya.Id, 2, new byte[] { 9 }), Stop);

        Assert.Equal([9], (await Store.FindAsync(Samples.Maya.Id, Stop))!.Bytes.ToArray());
    }
}
