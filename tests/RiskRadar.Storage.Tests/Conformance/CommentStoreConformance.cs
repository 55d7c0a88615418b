using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Conformance;

public abstract class CommentStoreConformance : StoreConformance<ICommentStore>
{
    [Fact]
    public async Task Upsert_UnderAnUnknownPost_IsRefused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop));

    [Fact]
    public async Task Upsert_AfterReopening_IsReadBackEqual()
    {
        await KeepPostAsync();
        var bare = new Comment("c2", Samples.Post.Id, null, "", null, null, "c1");
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1", "Zwölf Bohnen 🌱\nand a line"), bare], Stop);
        await ReopenAsync();

        Assert.Equal(
            [Unread(Samples.CommentOf("c1", "Zwölf Bohnen 🌱\nand a line")), Unread(bare)],
            await Store.ReadAsync(Samples.Post.Id, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Upsert_SomeKnownOrTwice_CountsTheNewOnesOnce()
    {
        await KeepPostAsync();

        Assert.Equal(1, await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop));
        Assert.Equal(1, await Store.UpsertAsync(
            Samples.Post.Id, [Samples.CommentOf("c2", "old"), Samples.CommentOf("c1"), Samples.CommentOf("c2", "new")], Stop));
        Assert.Equal(["Lovely!", "new"], await TextsAsync());
    }

    [Fact]
    public async Task Upsert_NothingAtAll_IsFine()
    {
        await KeepPostAsync();

        Assert.Equal(0, await Store.UpsertAsync(Samples.Post.Id, [], Stop));
    }

    [Fact]
    public async Task Upsert_SameText_KeepsTheReading()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);
        await ReadAsync("c1", Samples.Reading());
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1", likes: 9)], Stop);

        Assert.Equal(
            [new ClassifiedComment(Samples.CommentOf("c1", likes: 9), Samples.Reading())],
            await Store.ReadAsync(Samples.Post.Id, Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task Upsert_ChangedText_DropsTheReading()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);
        await ReadAsync("c1", Samples.Reading());
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1", "Not so lovely.")], Stop);

        Assert.Equal([Unread(Samples.CommentOf("c1", "Not so lovely."))], await Store.ReadAsync(Samples.Post.Id, Stop).ToListAsync(Stop));
        Assert.Equal((1, 0), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
    }

    [Fact]
    public async Task Read_IdsOfAnyLengthAndCase_AreDifferentCommentsInOrdinalOrder()
    {
        await KeepPostAsync();
        var endless = new string('x', 20_000);
        string[] ids = ["b", "B", "a/b", endless + "1", endless + "2", "c 'quoted' $.k", "10", "9"];
        await Store.UpsertAsync(Samples.Post.Id, [.. ids.Select(id => Samples.CommentOf(id))], Stop);

        var read = await Store.ReadAsync(Samples.Post.Id, Stop).Select(comment => comment.Comment.Id).ToListAsync(Stop);

        Assert.Equal(["10", "9", "B", "a/b", "b", "c 'quoted' $.k"], read.Take(6));
        Assert.Equal([endless + "1", endless + "2"], read.Skip(6).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Read_OnlyThatPost_AndMoreThanOnePage()
    {
        await KeepPostAsync();
        var other = Samples.PostOf(Samples.Maya, "p2", null);
        await Other<IPostStore>().UpsertAsync([other], Stop);
        await Store.UpsertAsync(other.Id, [Samples.CommentOf("c1") with { Post = other.Id }], Stop);
        await Store.UpsertAsync(Samples.Post.Id, [.. Enumerable.Range(0, 1_500).Select(i => Samples.CommentOf($"c{i:D4}"))], Stop);

        var ids = await Store.ReadAsync(Samples.Post.Id, Stop).Select(comment => comment.Comment.Id).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(0, 1_500).Select(i => $"c{i:D4}"), ids);
    }

    [Fact]
    public async Task SaveClassifications_EveryNumber_IsReadBackExactly()
    {
        await KeepPostAsync();
        var reading = Samples.Reading(sellout: double.NaN) with { Language = null, LanguageSupported = false };
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2")], Stop);
        await ReadAsync("c1", reading);
        await ReadAsync("c2", Samples.Reading());
        await ReopenAsync();

        var read = await Store.ReadAsync(Samples.Post.Id, Stop).Select(comment => comment.Classification).ToListAsync(Stop);

        Assert.Equal([reading, Samples.Reading()], read);
    }

    [Fact]
    public async Task SaveClassifications_UnknownCommentOrPost_IsPassedOver()
    {
        await ReadAsync("c1", Samples.Reading());
        await KeepPostAsync();
        await ReadAsync("c1", Samples.Reading());

        Assert.Empty(await Store.ReadAsync(Samples.Post.Id, Stop).ToListAsync(Stop));
        Assert.Equal((0, 0), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
    }

    [Fact]
    public async Task ReadUnclassified_SomeRead_GivesTheOthersUpToTheLimit()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [.. Enumerable.Range(1, 5).Select(i => Samples.CommentOf($"c{i}"))], Stop);
        await ReadAsync("c2", Samples.Reading("m1"));
        await ReadAsync("c3", Samples.Reading("m0"));

        var all = await Store.ReadUnclassifiedAsync(Samples.Post.Id, "m1", 100, Stop);

        Assert.Equal(["c1", "c3", "c4", "c5"], all.Select(comment => comment.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await Store.ReadUnclassifiedAsync(Samples.Post.Id, "m1", 2, Stop)).Count);
        Assert.Equal((5, 1), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
        Assert.Equal((5, 1), await Store.CountAsync(Samples.Post.Id, "m0", Stop));
    }

    [Fact]
    public async Task ReadChanges_NothingKnown_IsEmptyAndStaysWhereItWas()
    {
        var changes = await Store.ReadChangesAsync(Samples.Maya.Id, 7, 100, Stop);

        Assert.Empty(changes.Posts);
        Assert.Equal(7, changes.Revision);
    }

    [Fact]
    public async Task ReadChanges_FromTheBeginning_GivesPostsWithTheirComments()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2")], Stop);
        await ReadAsync("c1", Samples.Reading());

        var change = Assert.Single((await Store.ReadChangesAsync(Samples.Maya.Id, 0, 100, Stop)).Posts);

        Assert.Equal(Samples.Post, change.Post);
        Assert.Equal(
            [new ClassifiedComment(Samples.CommentOf("c1"), Samples.Reading()), Unread(Samples.CommentOf("c2"))],
            change.Comments.OrderBy(comment => comment.Comment.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadChanges_AfterTheLast_GivesOnlyWhatChangedSince()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2")], Stop);
        var seen = (await Store.ReadChangesAsync(Samples.Maya.Id, 0, 100, Stop)).Revision;
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2", "Changed.")], Stop);

        var changes = await Store.ReadChangesAsync(Samples.Maya.Id, seen, 100, Stop);

        Assert.Equal([Unread(Samples.CommentOf("c2", "Changed."))], Assert.Single(changes.Posts).Comments);
        Assert.Empty((await Store.ReadChangesAsync(Samples.Maya.Id, changes.Revision, 100, Stop)).Posts);
    }

    [Fact]
    public async Task ReadChanges_NothingNewWritten_StaysEmpty()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);
        await ReadAsync("c1", Samples.Reading());
        var seen = (await Store.ReadChangesAsync(Samples.Maya.Id, 0, 100, Stop)).Revision;
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);
        await ReadAsync("c1", Samples.Reading());

        Assert.Empty((await Store.ReadChangesAsync(Samples.Maya.Id, seen, 100, Stop)).Posts);
    }

    [Fact]
    public async Task ReadChanges_InSmallParts_MissesNothing()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [.. Enumerable.Range(0, 25).Select(i => Samples.CommentOf($"c{i:D2}"))], Stop);
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c03", "Changed.")], Stop);
        var read = new List<Comment>();
        var revision = 0L;
        for (var changes = await Next(); changes.Posts.Count > 0; changes = await Next())
        {
            read.AddRange(changes.Posts.SelectMany(post => post.Comments).Select(comment => comment.Comment));
            revision = changes.Revision;
        }

        Assert.Equal(25, read.Count);
        Assert.Equal(25, read.DistinctBy(comment => comment.Id).Count());
        Assert.Equal("c03", read[^1].Id);

        Task<AudienceChanges> Next() => Store.ReadChangesAsync(Samples.Maya.Id, revision, 4, Stop);
    }

    [Fact]
    public async Task Upsert_FromManyThreads_LosesAndDoublesNothing()
    {
        await KeepPostAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), Stop, async (part, cancellationToken) =>
            await Store.UpsertAsync(
                Samples.Post.Id, [.. Enumerable.Range(part * 5, 10).Select(i => Samples.CommentOf($"c{i:D3}"))], cancellationToken));

        Assert.Equal((205, 0), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
        Assert.Equal(205, await Store.ReadAsync(Samples.Post.Id, Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task Miss_SomeNotFound_AreVanishedUntilTheyAreBack()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2"), Samples.CommentOf("c3")], Stop);

        Assert.Equal(2, await Store.MissAsync(Samples.Post.Id, new HashSet<string> { "c1" }, Samples.Noon, Stop));
        Assert.Equal(0, await Store.MissAsync(Samples.Post.Id, new HashSet<string> { "c1" }, Samples.Noon.AddDays(1), Stop));
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c2")], Stop);
        await ReopenAsync();

        var vanished = Assert.Single(await Store.ReadVanishedAsync(Samples.Maya.Id, Stop).ToListAsync(Stop));
        Assert.Equal((Samples.Post.Id, Samples.Noon), (vanished.Post, vanished.NoticedAt));
        Assert.Equal(["c3"], vanished.Comments);
        Assert.Equal((3, 0), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
    }

    [Fact]
    public async Task Remove_KnownAndUnknown_TakesThemOutAndTellsOfIt()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), Samples.CommentOf("c2")], Stop);
        await ReadAsync("c1", Samples.Reading());
        var seen = (await Store.ReadChangesAsync(Samples.Maya.Id, 0, 100, Stop)).Revision;

        Assert.Equal(1, await Store.RemoveAsync(Samples.Post.Id, ["c1", "c9"], Stop));

        var change = Assert.Single((await Store.ReadChangesAsync(Samples.Maya.Id, seen, 100, Stop)).Posts);
        Assert.Equal(["c1"], change.Removed);
        Assert.Empty(change.Comments);
        Assert.Equal((1, 0), await Store.CountAsync(Samples.Post.Id, "m1", Stop));
        Assert.Equal(["c2"], await Store.ReadAsync(Samples.Post.Id, Stop).Select(one => one.Comment.Id).ToListAsync(Stop));
    }

    [Fact]
    public async Task Remove_AndUpsertAgain_IsThere()
    {
        await KeepPostAsync();
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);
        await Store.RemoveAsync(Samples.Post.Id, ["c1"], Stop);
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1")], Stop);

        var change = Assert.Single((await Store.ReadChangesAsync(Samples.Maya.Id, 0, 100, Stop)).Posts);
        Assert.Equal(["c1"], change.Comments.Select(one => one.Comment.Id));
        Assert.Empty(change.Removed);
    }

    [Fact]
    public async Task ReadByAuthor_SeveralAuthors_GivesTheirsOnly()
    {
        await KeepPostAsync();
        var other = Samples.CommentOf("c2") with { Author = new AuthorKey(7) };
        await Store.UpsertAsync(Samples.Post.Id, [Samples.CommentOf("c1"), other, Samples.CommentOf("c3") with { Author = null }], Stop);

        Assert.Equal([other], await Store.ReadByAuthorAsync(new AuthorKey(7), Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task ReadOlder_SomeBefore_GivesThose()
    {
        await KeepPostAsync();
        var old = Samples.CommentOf("c1") with { PublishedAt = Samples.Noon.AddYears(-3) };
        var timeless = Samples.CommentOf("c3") with { PublishedAt = null };
        await Store.UpsertAsync(Samples.Post.Id, [old, Samples.CommentOf("c2"), timeless], Stop);

        Assert.Equal([old], await Store.ReadOlderAsync(Samples.Noon.AddYears(-2), Stop).ToListAsync(Stop));
    }

    private static ClassifiedComment Unread(Comment comment) => new(comment, null);

    private Task<int> KeepPostAsync() => Other<IPostStore>().UpsertAsync([Samples.Post], Stop);

    private Task ReadAsync(string comment, Classification reading) =>
        Store.SaveClassificationsAsync(Samples.Post.Id, new Dictionary<string, Classification> { [comment] = reading }, Stop);

    private ValueTask<List<string>> TextsAsync() =>
        Store.ReadAsync(Samples.Post.Id, Stop).Select(comment => comment.Comment.Text).ToListAsync(Stop);
}
