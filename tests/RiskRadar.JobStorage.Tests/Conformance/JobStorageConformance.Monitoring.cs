using Hangfire.States;
using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>What the dashboard reads, and the storage itself.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void HasFeature_Null_Throws() => Verify(() => Assert.Throws<ArgumentNullException>(() => Storage.HasFeature(null!)));

    [Fact]
    public void HasFeature_Unknown_IsFalse() => Verify(() => Assert.False(Storage.HasFeature("Storage.Telepathy")));

    [Fact]
    public void HasFeature_AllOfHangfire18_AreDeclared() => Verify(() => Assert.All(
        [
            JobStorageFeatures.ExtendedApi, JobStorageFeatures.JobQueueProperty, JobStorageFeatures.ProcessesInsteadOfComponents,
            JobStorageFeatures.Connection.BatchedGetFirstByLowest, JobStorageFeatures.Connection.GetSetContains,
            JobStorageFeatures.Connection.GetUtcDateTime, JobStorageFeatures.Connection.LimitedGetSetCount,
            JobStorageFeatures.Transaction.AcquireDistributedLock, JobStorageFeatures.Transaction.CreateJob,
            JobStorageFeatures.Transaction.SetJobParameter, JobStorageFeatures.Monitoring.AwaitingJobs,
            JobStorageFeatures.Monitoring.DeletedStateGraphs,
        ],
        feature => Assert.True(Storage.HasFeature(feature), feature)));

    [Fact]
    public void LinearizableReads_AreDeclared() => Verify(() => Assert.True(Storage.LinearizableReads));

    [Fact]
    public void GetConnection_IsANewOneEachTime() => Verify(() =>
    {
        using var other = Storage.GetConnection();

        Assert.NotSame(Connection, other);
        Assert.IsAssignableFrom<JobStorageConnection>(Storage.GetReadOnlyConnection());
    });

    [Fact]
    public void GetUtcDateTime_IsNowInUtc() => Verify(() =>
    {
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, Connection.GetUtcDateTime(), TimeSpan.FromMinutes(1));
        Assert.Equal(DateTimeKind.Utc, Connection.GetUtcDateTime().Kind);
    });

    [Fact]
    public void Queues_AreByNameWithTheFirstFive() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 7).Select(_ => Enqueue("b")).ToList();
        Enqueue("a");

        var queues = Monitor.Queues();

        Assert.Equal(["a", "b"], queues.Select(queue => queue.Name));
        Assert.Equal([1, 7], queues.Select(queue => queue.Length));
        Assert.Equal(ids.Take(5), queues[1].FirstJobs.Select(job => job.Key));
    });

    [Fact]
    public void EnqueuedJobs_ArePagedInTheirOrder() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Enqueue()).ToList();

        Assert.Equal(ids.Skip(1).Take(2), Monitor.EnqueuedJobs("default", 1, 2).Select(job => job.Key));
        Assert.Equal(5, Monitor.EnqueuedCount("default"));
        Assert.True(Monitor.EnqueuedJobs("default", 0, 1)[0].Value.InEnqueuedState);
        Assert.Equal(DateTimeKind.Utc, Monitor.EnqueuedJobs("default", 0, 1)[0].Value.EnqueuedAt!.Value.Kind);
    });

    [Fact]
    public void EnqueuedJobs_OfAnotherState_SayThatTheyAreNotInIt() => Verify(() =>
    {
        var id = Enqueue();
        Commit(transaction => transaction.SetJobState(id, new DeletedState()));

        var (_, job) = Assert.Single(Monitor.EnqueuedJobs("default", 0, 10));
        Assert.False(job.InEnqueuedState);
        Assert.Null(job.EnqueuedAt);
        Assert.Equal("Deleted", job.State);
    });

    [Fact]
    public void EnqueuedJobs_WithoutAState_SayThatTheyAreNotInIt() => Verify(() =>
    {
        var id = NewJob();
        Commit(transaction => transaction.AddToQueue("default", id));

        Assert.False(Assert.Single(Monitor.EnqueuedJobs("default", 0, 10)).Value.InEnqueuedState);
    });

    [Fact]
    public void EnqueuedJobs_MissingJob_IsNoError() => Verify(() =>
    {
        Commit(transaction => transaction.AddToQueue("default", "1234567"));

        Assert.True(Monitor.EnqueuedJobs("default", 0, 10).Count <= 1);
        Assert.Single(Monitor.Queues());
    });

    [Fact]
    public void EnqueuedJobs_UnknownQueue_IsEmpty() => Verify(() =>
    {
        Assert.Empty(Monitor.EnqueuedJobs("nothing", 0, 10));
        Assert.Empty(Monitor.FetchedJobs("nothing", 0, 10));
        Assert.Equal(0, Monitor.EnqueuedCount("nothing"));
        Assert.Equal(0, Monitor.FetchedCount("nothing"));
    });

    [Fact]
    public void FetchedJobs_AreCountedApart() => Verify(() =>
    {
        var id = Enqueue();
        Enqueue();
        using var fetched = Fetch();

        Assert.Equal(1, Monitor.EnqueuedCount("default"));
        Assert.Equal(1, Monitor.FetchedCount("default"));
        Assert.Equal(id, Assert.Single(Monitor.FetchedJobs("default", 0, 10)).Key);
    });

    [Theory]
    [InlineData("1234567")]
    [InlineData("no id")]
    public void JobDetails_UnknownJob_IsNull(string id) => Verify(() => Assert.Null(Monitor.JobDetails(id)), id);

    [Fact]
    public void JobDetails_History_IsNewestFirst() => Verify(() =>
    {
        var id = NewJob(parameters: new Dictionary<string, string?> { ["a"] = "1" });
        Commit(transaction => transaction.SetJobState(id, Enqueued()));
        Commit(transaction => transaction.SetJobState(id, new ScheduledState(TimeSpan.FromHours(1)) { Reason = "later" }));

        var details = Monitor.JobDetails(id);
        Assert.Equal(["Scheduled", "Enqueued"], details.History.Select(state => state.StateName));
        Assert.Equal("later", details.History[0].Reason);
        Assert.Equal("default", details.History[1].Data["Queue"]);
        Assert.Equal("1", details.Properties["a"]);
        Assert.Equal(DateTimeKind.Utc, details.CreatedAt!.Value.Kind);
    });

    [Fact]
    public void JobDetails_AHundredStates_AreAllThere() => Verify(() =>
    {
        var id = NewJob();
        foreach (var i in Enumerable.Range(0, 100))
        {
            Commit(transaction => transaction.SetJobState(id, new EnqueuedState { Reason = $"{i}" }));
        }

        Assert.Equal(Enumerable.Range(0, 100).Reverse().Select(i => $"{i}"), Monitor.JobDetails(id).History.Select(state => state.Reason));
        Assert.Equal("99", Connection.GetStateData(id).Reason);
    });

    [Fact]
    public void StateLists_ChangedJob_LeavesItsOldList() => Verify(() =>
    {
        var id = NewJobIn(new ScheduledState(TimeSpan.FromHours(1)));
        Assert.Equal(1, Monitor.ScheduledCount());

        Commit(transaction => transaction.SetJobState(id, new FailedState(new FormatException("bad"))));

        Assert.Equal(0, Monitor.ScheduledCount());
        Assert.Empty(Monitor.ScheduledJobs(0, 10));
        Assert.Equal(1, Monitor.FailedCount());
        Assert.Equal(id, Assert.Single(Monitor.FailedJobs(0, 10)).Key);
    });

    [Fact]
    public void FailedJobs_AreNewestFirstAndSayWhy() => Verify(() =>
    {
        var first = NewJobIn(new FailedState(new FormatException("first")) { Reason = "because" });
        var second = NewJobIn(new FailedState(new FormatException("second")));

        var jobs = Monitor.FailedJobs(0, 10);
        Assert.Equal([second, first], jobs.Select(job => job.Key));
        Assert.Equal("first", jobs[1].Value.ExceptionMessage);
        Assert.Equal("because", jobs[1].Value.Reason);
        Assert.Equal(typeof(FormatException).FullName, jobs[1].Value.ExceptionType);
        Assert.NotNull(jobs[1].Value.FailedAt);
    });

    [Fact]
    public void SucceededJobs_AreNewestFirstAndPaged() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 4).Select(i => NewJobIn(new SucceededState(i, 100, 23))).ToList();

        Assert.Equal([ids[2], ids[1]], Monitor.SucceededJobs(1, 2).Select(job => job.Key));
        var job = Monitor.SucceededJobs(0, 1)[0].Value;
        Assert.Equal(123, job.TotalDuration);
        Assert.Equal("3", job.Result);
        Assert.Equal(4, Monitor.SucceededListCount());
    });

    [Fact]
    public void DeletedJobs_AreNewestFirst() => Verify(() =>
    {
        var (first, second) = (NewJobIn(new DeletedState()), NewJobIn(new DeletedState()));

        Assert.Equal([second, first], Monitor.DeletedJobs(0, 10).Select(job => job.Key));
        Assert.Equal(2, Monitor.DeletedListCount());
    });

    [Fact]
    public void ScheduledJobs_AreByTheTimeTheyAreDue() => Verify(() =>
    {
        var late = NewJobIn(new ScheduledState(TimeSpan.FromHours(2)));
        var soon = NewJobIn(new ScheduledState(TimeSpan.FromHours(1)));

        var jobs = Monitor.ScheduledJobs(0, 10);
        Assert.Equal([soon, late], jobs.Select(job => job.Key));
        Assert.Equal(Now.AddHours(1), jobs[0].Value.EnqueueAt, TimeSpan.FromMinutes(1));
        Assert.Equal(DateTimeKind.Utc, jobs[0].Value.EnqueueAt.Kind);
    });

    [Fact]
    public void AwaitingJobs_AreOldestFirstAndNameTheirParentsState() => Verify(() =>
    {
        var parent = NewJobIn(new ScheduledState(TimeSpan.FromHours(2)));
        var (first, second) = (NewJobIn(new AwaitingState(parent)), NewJobIn(new AwaitingState(parent)));

        var jobs = FullMonitor.AwaitingJobs(0, 10);
        Assert.Equal([first, second], jobs.Select(job => job.Key));
        Assert.Equal("Scheduled", jobs[0].Value.ParentStateName);
        Assert.Equal(2, FullMonitor.AwaitingCount());
    });

    [Fact]
    public void GetStatistics_CountsEverything() => Verify(() =>
    {
        Enqueue("a");
        Enqueue("b");
        NewJobIn(new ScheduledState(TimeSpan.FromHours(1)));
        NewJobIn(new FailedState(new FormatException("bad")));
        NewJobIn(new AwaitingState("1"));
        Commit(transaction =>
        {
            transaction.IncrementCounter("stats:succeeded");
            transaction.IncrementCounter("stats:succeeded");
            transaction.IncrementCounter("stats:deleted");
            transaction.AddToSet("recurring-jobs", "a");
            transaction.AddToSet("retries", "1");
        });
        Connection.AnnounceServer("one", new Hangfire.Server.ServerContext { Queues = ["a"], WorkerCount = 1 });

        var all = Monitor.GetStatistics();

        Assert.Equal(
            (2, 2, 1, 1, 0, 2, 1, 1, 1, 1, 1),
            (all.Enqueued, all.Queues, all.Scheduled, all.Failed, all.Processing, all.Succeeded, all.Deleted, all.Recurring, all.Servers, all.Retries, all.Awaiting));
    });

    [Fact]
    public void ByDates_AreSevenDaysFromTheCounters() => Verify(() =>
    {
        var today = Now.Date;
        Commit(transaction =>
        {
            transaction.IncrementCounter($"stats:succeeded:{today:yyyy-MM-dd}");
            transaction.IncrementCounter($"stats:succeeded:{today.AddDays(-6):yyyy-MM-dd}");
            transaction.IncrementCounter($"stats:succeeded:{today.AddDays(-7):yyyy-MM-dd}");
            transaction.IncrementCounter($"stats:failed:{today:yyyy-MM-dd}");
        });

        var days = Monitor.SucceededByDatesCount();
        Assert.Equal(Enumerable.Range(-6, 7).Select(day => today.AddDays(day)), days.Keys.Order());
        Assert.Equal((1, 1, 2), (days[today], days[today.AddDays(-6)], days.Values.Sum()));
        Assert.Equal(1, Monitor.FailedByDatesCount()[today]);
    });

    [Fact]
    public void Hourly_AreTwentyFourHoursFromTheCounters() => Verify(() =>
    {
        var now = Now;
        Commit(transaction =>
        {
            transaction.IncrementCounter($"stats:succeeded:{now:yyyy-MM-dd-HH}");
            transaction.IncrementCounter($"stats:failed:{now.AddHours(-23):yyyy-MM-dd-HH}");
            transaction.IncrementCounter($"stats:failed:{now.AddHours(-25):yyyy-MM-dd-HH}");
        });

        Assert.Equal((24, 1), (Monitor.HourlySucceededJobs().Count, (int)Monitor.HourlySucceededJobs().Values.Sum()));
        Assert.Equal((24, 1), (Monitor.HourlyFailedJobs().Count, (int)Monitor.HourlyFailedJobs().Values.Sum()));
    });

    [Fact]
    public void DeletedGraphs_AreThere() => Verify(() =>
    {
        Assert.Equal(7, FullMonitor.DeletedByDatesCount().Count);
        Assert.Equal(24, FullMonitor.HourlyDeletedJobs().Count);
    });
}
