using Hangfire.Server;
using Hangfire.States;

namespace RiskRadar.JobStorage;

/// <summary>What is there after a restart, and what is not.</summary>
public sealed class LiteDbRestartTests : StorageOnDisk
{
    [Fact]
    public void Restart_Everything_IsThere()
    {
        var id = Enqueue("default");
        Commit(transaction =>
        {
            transaction.SetJobParameter(id, "name", "value");
            transaction.AddToSet("set", "b", 2);
            transaction.AddToSet("set", "a", 3);
            transaction.ExpireSet("set", TimeSpan.FromHours(1));
            transaction.SetRangeInHash("hash", [new("field", null!)]);
            transaction.InsertToList("list", "1");
            transaction.InsertToList("list", "2");
            transaction.IncrementCounter("counter", TimeSpan.FromHours(1));
            transaction.PersistJob(id);
        });

        Restart();

        using var connection = Connect();
        Assert.Equal("Enqueued", connection.GetJobData(id).State);
        Assert.Equal("value", connection.GetJobParameter(id, "name"));
        Assert.Equal(["b", "a"], connection.GetRangeFromSet("set", 0, 10));
        Assert.Equal(TimeSpan.FromHours(1), connection.GetSetTtl("set"));
        Assert.Equal(new Dictionary<string, string?> { ["field"] = null }, connection.GetAllEntriesFromHash("hash")!);
        Assert.Equal(["2", "1"], connection.GetAllItemsFromList("list"));
        Assert.Equal(1, connection.GetCounter("counter"));
        Assert.Null(Storage.GetMonitoringApi().JobDetails(id).ExpireAt);
        Assert.Equal(id, Fetch(connection).JobId);
    }

    [Fact]
    public void Restart_FetchedJob_WaitsAgainInItsPlace()
    {
        var (first, second) = (Enqueue("default"), Enqueue("default"));
        Fetch(Connect());

        Restart();

        Assert.Equal(0, Storage.GetMonitoringApi().FetchedCount("default"));
        using var connection = Connect();
        Assert.Equal([first, second], [Fetch(connection).JobId, Fetch(connection).JobId]);
    }

    [Fact]
    public void Restart_LocksAndServers_AreGone()
    {
        var connection = Connect();
        connection.AcquireDistributedLock("one", TimeSpan.Zero);
        connection.AnnounceServer("server", new ServerContext());

        Restart();

        Connect().AcquireDistributedLock("one", TimeSpan.Zero).Dispose();
        Assert.Empty(Storage.GetMonitoringApi().Servers());
    }

    [Fact]
    public void Restart_JobsThatExpired_LeaveTheirNumbersUnused()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => NewJob()).ToList();
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(3, Storage.RemoveExpired(CancellationToken.None));

        Restart();

        Assert.Equal("4", NewJob());
        Assert.DoesNotContain("4", ids);
    }

    [Fact]
    public void Restart_ScheduledAndFailed_AreListedInTheirOrder()
    {
        var late = NewJobIn(new ScheduledState(TimeSpan.FromHours(2)));
        var soon = NewJobIn(new ScheduledState(TimeSpan.FromHours(1)));
        var first = NewJobIn(new FailedState(new FormatException("1")));
        var second = NewJobIn(new FailedState(new FormatException("2")));

        Restart();
        var third = NewJobIn(new FailedState(new FormatException("3")));

        Assert.Equal([soon, late], Storage.GetMonitoringApi().ScheduledJobs(0, 10).Select(job => job.Key));
        Assert.Equal([third, second, first], Storage.GetMonitoringApi().FailedJobs(0, 10).Select(job => job.Key));
    }

    [Fact]
    public void Restart_LongHistory_IsThere()
    {
        var id = NewJob();
        Enumerable.Range(0, 100).ToList().ForEach(i => Commit(transaction => transaction.SetJobState(id, new EnqueuedState { Reason = $"{i}" })));
        Enumerable.Range(100, 50).ToList().ForEach(i => Commit(transaction => transaction.AddJobState(id, new DeletedState { Reason = $"{i}" })));

        Restart();

        Assert.Equal(Enumerable.Range(0, 150).Reverse().Select(i => $"{i}"), Storage.GetMonitoringApi().JobDetails(id).History.Select(state => state.Reason));
        Assert.Equal("99", Connect().GetStateData(id).Reason);
    }
}
