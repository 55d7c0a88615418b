namespace RiskRadar.JobStorage.Conformance;

/// <summary>Hashes, lists and counters, and what holds of all keys.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void GetAllEntriesFromHash_Unknown_IsNull() => Verify(() => Assert.Null(Connection.GetAllEntriesFromHash("hash")));

    [Fact]
    public void SetRangeInHash_Merges() => Verify(() =>
    {
        Connection.SetRangeInHash("hash", [new("a", "1"), new("b", "2")]);
        Connection.SetRangeInHash("hash", [new("b", "3"), new("c", "4")]);

        Assert.Equal(
            new Dictionary<string, string> { ["a"] = "1", ["b"] = "3", ["c"] = "4" },
            Connection.GetAllEntriesFromHash("hash"));
        Assert.Equal(3, Connection.GetHashCount("hash"));
    });

    [Fact]
    public void SetRangeInHash_NullAndEmpty_Differ() => Verify(() =>
    {
        Connection.SetRangeInHash("hash", [new("null", null!), new("empty", "")]);

        var all = Connection.GetAllEntriesFromHash("hash");
        Assert.Null(all["null"]);
        Assert.Equal("", all["empty"]);
    });

    [Fact]
    public void SetRangeInHash_Nothing_MakesNoHash() => Verify(() =>
    {
        Connection.SetRangeInHash("hash", []);

        Assert.Null(Connection.GetAllEntriesFromHash("hash"));
    });

    [Fact]
    public void SetRangeInHash_Nulls_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("key", () => Connection.SetRangeInHash(null!, []));
        Assert.Throws<ArgumentNullException>("keyValuePairs", () => Connection.SetRangeInHash("hash", null!));
    });

    [Fact]
    public void SetRangeInHash_EightThreadsOnOneKey_AllSucceed() => Verify(() =>
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            using var connection = Storage.GetConnection();
            for (var i = 0; i < 10; i++)
            {
                connection.SetRangeInHash("hash", [new("shared", $"{thread}"), new($"own {thread}", $"{i}")]);
            }
        });

        Assert.Equal(9, Connection.GetHashCount("hash"));
    });

    [Fact]
    public void GetValueFromHash_FindsIt() => Verify(() =>
    {
        Connection.SetRangeInHash("hash", [new("a", "1")]);

        Assert.Equal("1", Connection.GetValueFromHash("hash", "a"));
        Assert.Null(Connection.GetValueFromHash("hash", "b"));
        Assert.Null(Connection.GetValueFromHash("nothing", "a"));
    });

    [Fact]
    public void RemoveHash_RemovesAll() => Verify(() =>
    {
        Connection.SetRangeInHash("hash", [new("a", "1")]);
        Commit(transaction => transaction.RemoveHash("hash"));

        Assert.Null(Connection.GetAllEntriesFromHash("hash"));
        Assert.Equal(0, Connection.GetHashCount("hash"));
    });

    [Fact]
    public void ExpireHash_ThenPersist_IsToldByItsTtl() => Verify(() =>
    {
        Assert.True(Connection.GetHashTtl("hash") < TimeSpan.Zero);
        Connection.SetRangeInHash("hash", [new("a", "1")]);
        Commit(transaction => transaction.ExpireHash("hash", TimeSpan.FromHours(1)));
        Assert.InRange(Connection.GetHashTtl("hash"), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));

        Commit(transaction => transaction.PersistHash("hash"));

        Assert.True(Connection.GetHashTtl("hash") < TimeSpan.Zero);
    });

    [Fact]
    public void InsertToList_NewestComesFirst() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.InsertToList("list", "1");
            transaction.InsertToList("list", "2");
        });
        Commit(transaction => transaction.InsertToList("list", "3"));

        Assert.Equal(["3", "2", "1"], Connection.GetAllItemsFromList("list"));
        Assert.Equal(3, Connection.GetListCount("list"));
    });

    [Fact]
    public void InsertToList_Duplicates_AreKept() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.InsertToList("list", "1");
            transaction.InsertToList("list", "1");
        });

        Assert.Equal(["1", "1"], Connection.GetAllItemsFromList("list"));
    });

    [Fact]
    public void RemoveFromList_RemovesAllThatAreEqual() => Verify(() =>
    {
        NewList("1", "2", "1");
        Commit(transaction => transaction.RemoveFromList("list", "1"));

        Assert.Equal(["2"], Connection.GetAllItemsFromList("list"));
    });

    [Fact]
    public void TrimList_KeepsThesePositions() => Verify(() =>
    {
        NewList("0", "1", "2", "3");
        Commit(transaction => transaction.TrimList("list", 1, 2));

        Assert.Equal(["2", "1"], Connection.GetAllItemsFromList("list"));
    });

    [Fact]
    public void TrimList_ToTheNewest_KeepsTheNewest() => Verify(() =>
    {
        NewList("old", "middle", "new");
        Commit(transaction => transaction.TrimList("list", 0, 0));

        Assert.Equal(["new"], Connection.GetAllItemsFromList("list"));
    });

    [Fact]
    public void TrimList_PastTheEnd_KeepsAll() => Verify(() =>
    {
        NewList("0", "1");
        Commit(transaction => transaction.TrimList("list", 0, 100));

        Assert.Equal(2, Connection.GetListCount("list"));
    });

    [Fact]
    public void TrimList_NegativeStart_CountsFromZero() => Verify(() =>
    {
        NewList("0", "1", "2");
        Commit(transaction => transaction.TrimList("list", -5, 1));

        Assert.Equal(["2", "1"], Connection.GetAllItemsFromList("list"));
    });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 9)]
    public void TrimList_NoSuchPositions_EmptiesIt(int from, int to) => Verify(() =>
    {
        NewList("0", "1");
        Commit(transaction => transaction.TrimList("list", from, to));

        Assert.Empty(Connection.GetAllItemsFromList("list"));
    });

    [Fact]
    public void GetRangeFromList_BothEndsCount() => Verify(() =>
    {
        NewList("0", "1", "2", "3");

        Assert.Equal(["2", "1"], Connection.GetRangeFromList("list", 1, 2));
        Assert.Empty(Connection.GetRangeFromList("list", 10, 20));
        Assert.Empty(Connection.GetRangeFromList("nothing", 0, 1));
    });

    [Fact]
    public void ExpireList_ThenPersist_IsToldByItsTtl() => Verify(() =>
    {
        Assert.True(Connection.GetListTtl("list") < TimeSpan.Zero);
        NewList("0");
        Commit(transaction => transaction.ExpireList("list", TimeSpan.FromHours(1)));
        Assert.InRange(Connection.GetListTtl("list"), TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(61));

        Commit(transaction => transaction.PersistList("list"));

        Assert.True(Connection.GetListTtl("list") < TimeSpan.Zero);
    });

    [Fact]
    public void Counter_UpAndDown_IsTheSum() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.IncrementCounter("counter");
            transaction.IncrementCounter("counter");
            transaction.DecrementCounter("counter");
        });
        Commit(transaction => transaction.IncrementCounter("counter", TimeSpan.FromDays(1)));

        Assert.Equal(2, Connection.GetCounter("counter"));
        Assert.Equal(0, Connection.GetCounter("nothing"));
    });

    [Fact]
    public void Counter_BelowZero_IsNegative() => Verify(() =>
    {
        Commit(transaction => transaction.DecrementCounter("counter", TimeSpan.FromDays(1)));

        Assert.Equal(-1, Connection.GetCounter("counter"));
    });

    [Fact]
    public void Counter_EightThreads_LosesNone() => Verify(() =>
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var connection = Storage.GetConnection();
            for (var i = 0; i < 25; i++)
            {
                using var transaction = connection.CreateWriteTransaction();
                transaction.IncrementCounter("counter");
                transaction.Commit();
            }
        });

        Assert.Equal(200, Connection.GetCounter("counter"));
    });

    [Fact]
    public void Keys_Null_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetSetCount((string)null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetSetTtl(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetAllEntriesFromHash(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetHashCount(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetHashTtl(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetListCount(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetListTtl(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetAllItemsFromList(null!));
        Assert.Throws<ArgumentNullException>("key", () => Connection.GetCounter(null!));
    });

    [Fact]
    public void Transaction_NullKeysAndValues_ThrowAtOnce() => Verify(() =>
    {
        using var transaction = Transaction();

        Assert.Throws<ArgumentNullException>("key", () => transaction.IncrementCounter(null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.DecrementCounter(null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.AddToSet(null!, "a"));
        Assert.Throws<ArgumentNullException>("value", () => transaction.AddToSet("set", null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.RemoveFromSet(null!, "a"));
        Assert.Throws<ArgumentNullException>("value", () => transaction.RemoveFromSet("set", null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.AddRangeToSet(null!, []));
        Assert.Throws<ArgumentNullException>("items", () => transaction.AddRangeToSet("set", null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.RemoveSet(null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.InsertToList(null!, "a"));
        Assert.Throws<ArgumentNullException>("key", () => transaction.RemoveFromList(null!, "a"));
        Assert.Throws<ArgumentNullException>("key", () => transaction.TrimList(null!, 0, 1));
        Assert.Throws<ArgumentNullException>("key", () => transaction.SetRangeInHash(null!, []));
        Assert.Throws<ArgumentNullException>("keyValuePairs", () => transaction.SetRangeInHash("hash", null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.RemoveHash(null!));
        Assert.Throws<ArgumentNullException>("key", () => transaction.ExpireHash(null!, TimeSpan.Zero));
        Assert.Throws<ArgumentNullException>("key", () => transaction.ExpireSet(null!, TimeSpan.Zero));
        Assert.Throws<ArgumentNullException>("key", () => transaction.ExpireList(null!, TimeSpan.Zero));
    });

    private void NewList(params string[] values) => Commit(transaction => Array.ForEach(values, value => transaction.InsertToList("list", value)));
}
