using Hangfire.States;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Changes of states, and what holds of all transactions.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void SetJobState_Transaction_OfANewJob_IsTheWholeJob() => Verify(() =>
    {
        string? id = null;
        Commit(transaction =>
        {
            id = transaction.CreateJob(SomeJob(), new Dictionary<string, string?> { ["a"] = "1" }, DateTime.UnixEpoch, TimeSpan.FromDays(1));
            transaction.SetJobParameter(id, "b", "2");
            transaction.SetJobState(id, Enqueued());
        });

        Assert.Equal("Enqueued", Connection.GetJobData(id).State);
        Assert.Equal("1", Connection.GetJobParameter(id, "a"));
        Assert.Equal("2", Connection.GetJobParameter(id, "b"));
    });

    [Fact]
    public void AddJobState_OnlyAddsToTheHistory() => Verify(() =>
    {
        var id = NewJobIn(Enqueued());
        Commit(transaction => transaction.AddJobState(id, new DeletedState()));

        Assert.Equal("Enqueued", Connection.GetJobData(id).State);
        Assert.Equal(["Deleted", "Enqueued"], Monitor.JobDetails(id).History.Select(state => state.StateName));
    });

    [Fact]
    public void SetJobState_Throwing_LeavesNothing() => Verify(() =>
    {
        var id = NewJobIn(Enqueued());

        Assert.Throws<FormatException>(() => Commit(transaction =>
        {
            transaction.IncrementCounter("counter");
            transaction.SetJobState(id, new ThrowingState());
        }));

        Assert.Equal("Enqueued", Connection.GetJobData(id).State);
        Assert.Equal(0, Connection.GetCounter("counter"));
    });

    [Fact]
    public void SetJobState_UnknownJob_DoesNothing() => Verify(() =>
        Commit(transaction =>
        {
            transaction.SetJobState("1234567", Enqueued());
            transaction.AddJobState("1234567", Enqueued());
            transaction.ExpireJob("1234567", TimeSpan.FromDays(1));
            transaction.PersistJob("1234567");
        }));

    [Fact]
    public void SetJobState_GarbageId_DoesNothing() => Verify(() =>
        Commit(transaction =>
        {
            transaction.SetJobState("no id", Enqueued());
            transaction.AddJobState("no id", Enqueued());
            transaction.ExpireJob("no id", TimeSpan.FromDays(1));
            transaction.PersistJob("no id");
        }));

    [Fact]
    public void PersistJob_ClearsExpireAt() => Verify(() =>
    {
        var id = NewJob();
        Commit(transaction => transaction.PersistJob(id));

        Assert.Null(Monitor.JobDetails(id).ExpireAt);
    });

    [Fact]
    public void ExpireJob_SetsExpireAt() => Verify(() =>
    {
        var id = NewJob();
        Commit(transaction => transaction.ExpireJob(id, TimeSpan.FromHours(3)));

        Assert.Equal(Now.AddHours(3), Monitor.JobDetails(id).ExpireAt!.Value, TimeSpan.FromMinutes(1));
    });

    [Fact]
    public void Transaction_NullArguments_ThrowAtOnce() => Verify(() =>
    {
        using var transaction = Transaction();

        Assert.Throws<ArgumentNullException>("jobId", () => transaction.SetJobState(null!, Enqueued()));
        Assert.Throws<ArgumentNullException>("state", () => transaction.SetJobState("1", null!));
        Assert.Throws<ArgumentNullException>("jobId", () => transaction.AddJobState(null!, Enqueued()));
        Assert.Throws<ArgumentNullException>("state", () => transaction.AddJobState("1", null!));
        Assert.Throws<ArgumentNullException>("jobId", () => transaction.ExpireJob(null!, TimeSpan.Zero));
        Assert.Throws<ArgumentNullException>("jobId", () => transaction.PersistJob(null!));
        Assert.Throws<ArgumentNullException>("queue", () => transaction.AddToQueue(null!, "1"));
        Assert.Throws<ArgumentNullException>("jobId", () => transaction.AddToQueue("default", null!));
    });

    [Fact]
    public void Transaction_Disposed_LeavesNothing() => Verify(() =>
    {
        using (var transaction = Transaction())
        {
            transaction.IncrementCounter("counter");
            transaction.AddToSet("set", "value");
        }

        Assert.Equal(0, Connection.GetCounter("counter"));
        Assert.Empty(Connection.GetAllItemsFromSet("set"));
    });

    [Fact]
    public void Transaction_BeforeCommit_IsNotSeen() => Verify(() =>
    {
        using var transaction = Transaction();
        transaction.AddToSet("set", "value");

        using var other = Storage.GetConnection();
        Assert.Empty(other.GetAllItemsFromSet("set"));
    });

    [Fact]
    public void Transaction_Empty_Commits() => Verify(() => Commit(_ => { }));

    [Fact]
    public void Transaction_TwoThousandOperations_AllCount() => Verify(() =>
    {
        Commit(transaction =>
        {
            foreach (var i in Enumerable.Range(0, 1000))
            {
                transaction.IncrementCounter("counter");
                transaction.AddToSet("set", $"{i}", i);
            }
        });

        Assert.Equal(1000, Connection.GetCounter("counter"));
        Assert.Equal(1000, Connection.GetSetCount("set"));
    });

    [Fact]
    public void Transaction_Operations_RunInOrder() => Verify(() =>
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "value", 1);
            transaction.RemoveFromSet("set", "value");
            transaction.AddToSet("set", "other", 2);
            transaction.SetRangeInHash("hash", [new("field", "1")]);
            transaction.RemoveHash("hash");
            transaction.SetRangeInHash("hash", [new("field", "2")]);
        });

        Assert.Equal(["other"], Connection.GetAllItemsFromSet("set"));
        Assert.Equal("2", Connection.GetValueFromHash("hash", "field"));
    });
}
