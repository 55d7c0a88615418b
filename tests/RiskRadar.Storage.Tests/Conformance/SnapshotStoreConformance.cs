using System.Security.Cryptography;
using System.Text;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class SnapshotStoreConformance : StoreConformance<ISnapshotStore>
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("<html>" + new string('a', 100_000) + "</html>");
    private static readonly Uri Address = new("https://maya.example/spring?page=2");

    [Fact]
    public async Task ReadBody_Unknown_IsNull() => Assert.Null(await Store.ReadBodyAsync(new string('0', 64), Stop));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task ReadBody_NoHash_IsRefused(string hash) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadBodyAsync(hash, Stop));

    [Fact]
    public async Task Save_HashOfAnotherBody_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveAsync(Fetched(Samples.Noon), new byte[] { 1 }, Stop));

    [Fact]
    public async Task Save_AfterReopening_IsReadBackEqual()
    {
        await Store.SaveAsync(Fetched(Samples.Noon), Body, Stop);
        await ReopenAsync();

        Assert.Equal(Body, await Store.ReadBodyAsync(Fetched(Samples.Noon).Sha256, Stop));
        Assert.Equal([Fetched(Samples.Noon)], await Store.ReadAsync(Address, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Save_EmptyBody_IsReadBackEmpty()
    {
        var empty = Fetched(Samples.Noon) with { Sha256 = Convert.ToHexStringLower(SHA256.HashData([])), Length = 0 };
        await Store.SaveAsync(empty, ReadOnlyMemory<byte>.Empty, Stop);

        Assert.Empty((await Store.ReadBodyAsync(empty.Sha256, Stop))!);
    }

    [Fact]
    public async Task Read_SeveralFetches_ComeNewestFirst()
    {
        await Store.SaveAsync(Fetched(Samples.Noon), Body, Stop);
        await Store.SaveAsync(Fetched(Samples.Noon.AddHours(1)), Body, Stop);
        await Store.SaveAsync(Fetched(Samples.Noon.AddHours(-1)), Body, Stop);
        await Store.SaveAsync(Fetched(Samples.Noon), Body, Stop);

        Assert.Equal(
            [Samples.Noon.AddHours(1), Samples.Noon, Samples.Noon.AddHours(-1)],
            await Store.ReadAsync(Address, Stop).Select(snapshot => snapshot.FetchedAt).ToListAsync(Stop));
        Assert.Empty(await Store.ReadAsync(new Uri("https://maya.example/"), Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task RemoveOlder_BodySharedWithAYoungerFetch_KeepsTheBody()
    {
        await Store.SaveAsync(Fetched(Samples.Noon), Body, Stop);
        await Store.SaveAsync(Fetched(Samples.Noon.AddDays(1)), Body, Stop);

        Assert.Equal(1, await Store.RemoveOlderAsync(Samples.Noon.AddHours(1), Stop));
        Assert.NotNull(await Store.ReadBodyAsync(Fetched(Samples.Noon).Sha256, Stop));
        Assert.Single(await Store.ReadAsync(Address, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Remove_AllOfAnAddress_RemovesTheBodyToo()
    {
        await Store.SaveAsync(Fetched(Samples.Noon), Body, Stop);
        await Store.SaveAsync(Fetched(Samples.Noon.AddDays(1)), Body, Stop);

        Assert.Equal(2, await Store.RemoveAsync(Address, Stop));
        Assert.Null(await Store.ReadBodyAsync(Fetched(Samples.Noon).Sha256, Stop));
        Assert.Equal(0, await Store.RemoveAsync(Address, Stop));
    }

    private static Snapshot Fetched(DateTimeOffset at) => new(
        Convert.ToHexStringLower(SHA256.HashData(Body)), Address, at, 200, "text/html; charset=utf-8", Body.Length);
}
