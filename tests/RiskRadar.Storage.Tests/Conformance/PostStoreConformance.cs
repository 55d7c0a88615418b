using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class PostStoreConformance : StoreConformance<IPostStore>
{
    [Fact]
    public async Task Find_Unknown_IsNull() => Assert.Null(await Store.FindAsync(Samples.Post.Id, Stop));

    [Fact]
    public async Task Upsert_AfterReopening_IsReadBackEqual()
    {
        await Store.UpsertAsync([Samples.Post], Stop);
        await ReopenAsync();

        Assert.Equal(Samples.Post, await Store.FindAsync(Samples.Post.Id, Stop));
    }

    [Fact]
    public async Task Upsert_SomeKnown_CountsTheNewOnes()
    {
        var other = Samples.PostOf(Samples.Maya, "p2", null);

        Assert.Equal(1, await Store.UpsertAsync([Samples.Post], Stop));
        Assert.Equal(1, await Store.UpsertAsync([Samples.Post with { Title = "Summer" }, other], Stop));
        Assert.Equal("Summer", (await Store.FindAsync(Samples.Post.Id, Stop))!.Title);
    }

    [Fact]
    public async Task Read_OfOneInfluencer_ComesNewestFirstAndThoseWithoutATimeLast()
    {
        var old = Samples.PostOf(Samples.Maya, "old", Samples.Noon.AddYears(-40));
        var young = Samples.PostOf(Samples.Maya, "young", Samples.Noon.AddTicks(1));
        var timeless = Samples.PostOf(Samples.Maya, "timeless", null);
        var other = Samples.PostOf(Samples.Named("@zoe"), "p1", Samples.Noon);
        await Store.UpsertAsync([timeless, old, Samples.Post, other, young], Stop);

        Assert.Equal([young, Samples.Post, old, timeless], await Store.ReadAsync(Samples.Maya.Id, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Read_MoreThanOnePage_GivesEachOnce()
    {
        var posts = Enumerable.Range(0, 1_201).Select(i => Samples.PostOf(Samples.Maya, $"p{i}", Samples.Noon.AddHours(-i))).ToList();
        await Store.UpsertAsync(posts, Stop);

        Assert.Equal(posts, await Store.ReadAsync(Samples.Maya.Id, Stop).ToListAsync(Stop));
    }
}
