namespace RiskRadar.JobStorage.Conformance;

/// <summary>Sets.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void GetAllItemsFromSet_Unknown_IsEmpty() => Verify(() => Assert.Empty(Connection.GetAllItemsFromSet("set")));

    [Fact]
    public void GetAllItemsFromSet_Null_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetAllItemsFromSet(null!)));

    [Fact]
    public void AddToSet_Twice_IsOnceWithTheNewScore() => Verify(() =>
    {
        Commit(transaction => transaction.AddToSet("set", "value", 1));
        Commit(transaction => transaction.AddToSet("set", "value", 5));

        Assert.Equal(1, Connection.GetSetCount("set"));
        Assert.Null(Connection.GetFirstByLowestScoreFromSet("set", 0, 4));
        Assert.Equal("value", Connection.GetFirstByLowestScoreFromSet("set", 5, 5));
    });

    [Fact]
    public void AddToSet_Values_DifferByCase() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "value");
            transaction.AddToSet("set", "VALUE");
            transaction.AddToSet("SET", "value");
        });

        Assert.Equal(2, Connection.GetSetCount("set"));
        Assert.Equal(1, Connection.GetSetCount("SET"));
    });

    [Fact]
    public void AddToSet_ValueOfTenThousandCharacters_IsKept() => Verify(() =>
    {
        var value = new string('v', 10_000);
        Commit(transaction => transaction.AddToSet("set", value));

        Assert.Equal([value], Connection.GetAllItemsFromSet("set"));
        Commit(transaction => transaction.RemoveFromSet("set", value));
        Assert.Empty(Connection.GetAllItemsFromSet("set"));
    });

    [Fact]
    public void AddRangeToSet_AddsAll() => Verify(() =>
    {
        Commit(transaction => transaction.AddRangeToSet("set", ["a", "b", "a"]));

        Assert.Equal(["a", "b"], Connection.GetAllItemsFromSet("set").Order());
    });

    [Fact]
    public void RemoveFromSet_RemovesThatOne() => Verify(() =>
    {
        Commit(transaction => transaction.AddRangeToSet("set", ["a", "b"]));
        Commit(transaction =>
        {
            transaction.RemoveFromSet("set", "a");
            transaction.RemoveFromSet("set", "nothing");
            transaction.RemoveFromSet("nothing", "a");
        });

        Assert.Equal(["b"], Connection.GetAllItemsFromSet("set"));
    });

    [Fact]
    public void RemoveSet_RemovesAll() => Verify(() =>
    {
        Commit(transaction => transaction.AddRangeToSet("set", ["a", "b"]));
        Commit(transaction => transaction.RemoveSet("set"));

        Assert.Empty(Connection.GetAllItemsFromSet("set"));
        Assert.Equal(0, Connection.GetSetCount("set"));
    });

    [Fact]
    public void GetFirstByLowestScoreFromSet_NullKey_IsAskedForByHangfireItself() => Verify(() =>
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetFirstByLowestScoreFromSet(null!, 0, 0, 1)));

    [Fact]
    public void GetFirstByLowestScoreFromSet_BackwardRange_Throws() => Verify(() =>
    {
        Assert.Throws<ArgumentException>("toScore", () => Connection.GetFirstByLowestScoreFromSet("set", 1, 0));
        Assert.Throws<ArgumentException>("toScore", () => Connection.GetFirstByLowestScoreFromSet("set", 1, 0, 1));
    });

    [Fact]
    public void GetFirstByLowestScoreFromSet_NoCount_Throws() => Verify(() =>
        Assert.Throws<ArgumentException>("count", () => Connection.GetFirstByLowestScoreFromSet("set", 0, 1, 0)));

    [Fact]
    public void GetFirstByLowestScoreFromSet_BothEndsCount() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "1", 1);
            transaction.AddToSet("set", "0", 0);
            transaction.AddToSet("set", "-1", -1);
            transaction.AddToSet("set", "-5", -5);
        });

        Assert.Equal("-1", Connection.GetFirstByLowestScoreFromSet("set", -1, 3));
        Assert.Equal(["-1", "0", "1"], Connection.GetFirstByLowestScoreFromSet("set", -1, 1, 10));
        Assert.Equal(["-1", "0"], Connection.GetFirstByLowestScoreFromSet("set", -1, 1, 2));
    });

    [Fact]
    public void GetFirstByLowestScoreFromSet_None_IsNullOrEmpty() => Verify(() =>
    {
        Assert.Null(Connection.GetFirstByLowestScoreFromSet("set", 0, 1));
        Assert.Empty(Connection.GetFirstByLowestScoreFromSet("set", 0, 1, 10));
    });

    [Fact]
    public void GetRangeFromSet_IsByScoreAndBothEndsCount() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "c", 3);
            transaction.AddToSet("set", "a", 1);
            transaction.AddToSet("set", "d", 4);
            transaction.AddToSet("set", "b", 2);
        });

        Assert.Equal(["b", "c"], Connection.GetRangeFromSet("set", 1, 2));
        Assert.Equal(["a", "b", "c", "d"], Connection.GetRangeFromSet("set", 0, 100));
        Assert.Empty(Connection.GetRangeFromSet("set", 10, 20));
        Assert.Empty(Connection.GetRangeFromSet("nothing", 0, 1));
    });

    [Fact]
    public void GetSetContains_SaysSo() => Verify(() =>
    {
        Commit(transaction => transaction.AddToSet("set", "a"));

        Assert.True(Connection.GetSetContains("set", "a"));
        Assert.False(Connection.GetSetContains("set", "A"));
        Assert.False(Connection.GetSetContains("nothing", "a"));
    });

    [Fact]
    public void GetSetCount_OfSeveralKeys_CountsToTheLimit() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.AddRangeToSet("one", ["a", "b", "c"]);
            transaction.AddRangeToSet("two", ["a"]);
        });

        Assert.Equal(4, Connection.GetSetCount(["one", "two", "three"], 10));
        Assert.Equal(2, Connection.GetSetCount(["one", "two", "three"], 2));
    });

    [Fact]
    public void GetSetTtl_UnknownOrLasting_IsNegative() => Verify(() =>
    {
        Commit(transaction => transaction.AddToSet("set", "a"));

        Assert.True(Connection.GetSetTtl("set") < TimeSpan.Zero);
        Assert.True(Connection.GetSetTtl("nothing") < TimeSpan.Zero);
    });

    [Fact]
    public void ExpireSet_ThenPersist_IsToldByItsTtl() => Verify(() =>
    {
        Commit(transaction => transaction.AddToSet("set", "a"));
        Commit(transaction => transaction.ExpireSet("set", TimeSpan.FromHours(1)));
        Assert.InRange(Connection.GetSetTtl("set"), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));

        Commit(transaction => transaction.PersistSet("set"));

        Assert.True(Connection.GetSetTtl("set") < TimeSpan.Zero);
    });
}
