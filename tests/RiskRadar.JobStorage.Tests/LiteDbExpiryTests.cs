using Hangfire.Server;
using Hangfire.States;
using RiskRadar.LiteFile;

namespace RiskRadar.JobStorage;

/// <summary>What expires, and the room that it leaves.</summary>
public sealed class LiteDbExpiryTests : StorageOnDisk
{
    [Fact]
    public void Expiry_Job_IsNotSeenAnyMoreAndThenGone()
    {
        var id = NewJobIn(new SucceededState(null, 1, 1));
        Commit(transaction => transaction.ExpireJob(id, TimeSpan.FromHours(1)));
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(Connect().GetJobData(id));
        Assert.Null(Storage.GetMonitoringApi().JobDetails(id));
        Assert.Equal(1, Storage.RemoveExpired(CancellationToken.None));
        Assert.Equal(0, Storage.GetMonitoringApi().SucceededListCount());
        Assert.Equal(0, Storage.RemoveExpired(CancellationToken.None));
    }

    [Fact]
    public void Expiry_SetHashListCounter_AreGoneAtTheirTime()
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "a");
            transaction.SetRangeInHash("hash", [new("a", "1")]);
            transaction.InsertToList("list", "a");
            transaction.ExpireSet("set", TimeSpan.FromHours(1));
            transaction.ExpireHash("hash", TimeSpan.FromHours(1));
            transaction.ExpireList("list", TimeSpan.FromHours(1));
            transaction.IncrementCounter("counter", TimeSpan.FromHours(1));
        });
        using var connection = Connect();
        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(1, connection.GetCounter("counter"));
        Assert.Equal(TimeSpan.FromMinutes(1), connection.GetHashTtl("hash"));
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(connection.GetAllItemsFromSet("set"));
        Assert.Null(connection.GetAllEntriesFromHash("hash"));
        Assert.Empty(connection.GetAllItemsFromList("list"));
        Assert.Equal(0, connection.GetCounter("counter"));
        Assert.Equal(4, Storage.RemoveExpired(CancellationToken.None));
    }

    [Fact]
    public void Expiry_WriteToAnExpiredSet_BeginsANewOne()
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "old");
            transaction.ExpireSet("set", TimeSpan.FromHours(1));
        });
        Clock.Advance(TimeSpan.FromHours(1));

        Commit(transaction => transaction.AddToSet("set", "new"));

        Assert.Equal(["new"], Connect().GetAllItemsFromSet("set"));
        Assert.True(Connect().GetSetTtl("set") < TimeSpan.Zero);
    }

    [Fact]
    public void Expiry_ThousandsOfJobs_LeaveTheFileNoLarger()
    {
        Storage.Dispose();
        Storage = Open(Durability.Process);
        Round();
        var after = new FileInfo(Path).Length;

        Enumerable.Range(0, 4).ToList().ForEach(_ => Round());

        Assert.InRange(new FileInfo(Path).Length, 1, after * 3 / 2);

        void Round()
        {
            Parallel.For(0, 2000, _ => NewJob());
            Clock.Advance(TimeSpan.FromDays(2));
            Assert.Equal(2000, Storage.RemoveExpired(CancellationToken.None));
            Restart();
        }
    }

    [Fact]
    public void Compaction_LargeAndEmpty_ShrinksTheFileUnderItsUsers()
    {
        Storage.Dispose();
        Storage = Open(Durability.Process, compactFrom: 1 << 20);
        var kept = Enqueue("default");
        Commit(transaction => transaction.PersistJob(kept));
        Parallel.For(0, 3000, _ => NewJob());
        Clock.Advance(TimeSpan.FromDays(2));
        Storage.RemoveExpired(CancellationToken.None);
        Storage.Backup(Folder.File("backup.db"));
        var before = new FileInfo(Path).Length;

        Storage.CompactIfEmpty();

        Assert.True(before > 1 << 20);
        Assert.InRange(new FileInfo(Path).Length, 1, 1 << 20);
        Assert.Equal(kept, Fetch(Connect()).JobId);
        Restart();
        Assert.Equal("Enqueued", Connect().GetJobData(kept).State);
    }

    [Fact]
    public void GetStorageWideProcesses_RemoveWhatHasExpired()
    {
        NewJob();
        Clock.Advance(TimeSpan.FromDays(2));
        using var stop = new CancellationTokenSource();
        using var server = new BackgroundProcessingServer(Storage, Storage.GetStorageWideProcesses(), new Dictionary<string, object>());

        Assert.True(SpinWait.SpinUntil(() => Storage.RemoveExpired(stop.Token) == 0 && Connect().GetJobData("1") is null, TimeSpan.FromSeconds(30)));
    }
}
