using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Time.Testing;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>What is ours alone: the file, its restarts, its expiry and its end.</summary>
public sealed class LiteDbJobStorageTests : IDisposable
{
    private static readonly Job SomeJob = Job.FromExpression(() => Work.Take("x"));

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 10, 30, 0, TimeSpan.Zero));
    private LiteDbJobStorage _storage;

    public LiteDbJobStorageTests() => _storage = Open();

    private string Path => _folder.File("jobs.db");

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Dispose();
    }

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
        Assert.Null(_storage.GetMonitoringApi().JobDetails(id).ExpireAt);
        Assert.Equal(id, Fetch(connection).JobId);
    }

    [Fact]
    public void Restart_FetchedJob_WaitsAgainInItsPlace()
    {
        var (first, second) = (Enqueue("default"), Enqueue("default"));
        Fetch(Connect());

        Restart();

        Assert.Equal(0, _storage.GetMonitoringApi().FetchedCount("default"));
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
        Assert.Empty(_storage.GetMonitoringApi().Servers());
    }

    [Fact]
    public void Restart_JobsThatExpired_LeaveTheirNumbersUnused()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => NewJob()).ToList();
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(3, _storage.RemoveExpired(CancellationToken.None));

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

        Assert.Equal([soon, late], _storage.GetMonitoringApi().ScheduledJobs(0, 10).Select(job => job.Key));
        Assert.Equal([third, second, first], _storage.GetMonitoringApi().FailedJobs(0, 10).Select(job => job.Key));
    }

    [Fact]
    public void Restart_LongHistory_IsThere()
    {
        var id = NewJob();
        Enumerable.Range(0, 100).ToList().ForEach(i => Commit(transaction => transaction.SetJobState(id, new EnqueuedState { Reason = $"{i}" })));
        Enumerable.Range(100, 50).ToList().ForEach(i => Commit(transaction => transaction.AddJobState(id, new DeletedState { Reason = $"{i}" })));

        Restart();

        Assert.Equal(Enumerable.Range(0, 150).Reverse().Select(i => $"{i}"), _storage.GetMonitoringApi().JobDetails(id).History.Select(state => state.Reason));
        Assert.Equal("99", Connect().GetStateData(id).Reason);
    }

    [Fact]
    public void Expiry_Job_IsNotSeenAnyMoreAndThenGone()
    {
        var id = NewJobIn(new SucceededState(null, 1, 1));
        Commit(transaction => transaction.ExpireJob(id, TimeSpan.FromHours(1)));
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(Connect().GetJobData(id));
        Assert.Null(_storage.GetMonitoringApi().JobDetails(id));
        Assert.Equal(1, _storage.RemoveExpired(CancellationToken.None));
        Assert.Equal(0, _storage.GetMonitoringApi().SucceededListCount());
        Assert.Equal(0, _storage.RemoveExpired(CancellationToken.None));
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
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(1, connection.GetCounter("counter"));
        Assert.Equal(TimeSpan.FromMinutes(1), connection.GetHashTtl("hash"));
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(connection.GetAllItemsFromSet("set"));
        Assert.Null(connection.GetAllEntriesFromHash("hash"));
        Assert.Empty(connection.GetAllItemsFromList("list"));
        Assert.Equal(0, connection.GetCounter("counter"));
        Assert.Equal(4, _storage.RemoveExpired(CancellationToken.None));
    }

    [Fact]
    public void Expiry_WriteToAnExpiredSet_BeginsANewOne()
    {
        Commit(transaction =>
        {
            transaction.AddToSet("set", "old");
            transaction.ExpireSet("set", TimeSpan.FromHours(1));
        });
        _clock.Advance(TimeSpan.FromHours(1));

        Commit(transaction => transaction.AddToSet("set", "new"));

        Assert.Equal(["new"], Connect().GetAllItemsFromSet("set"));
        Assert.True(Connect().GetSetTtl("set") < TimeSpan.Zero);
    }

    [Fact]
    public void Expiry_ThousandsOfJobs_LeaveTheFileNoLarger()
    {
        _storage.Dispose();
        _storage = Open(Durability.Process);
        Round();
        var after = new FileInfo(Path).Length;

        Enumerable.Range(0, 4).ToList().ForEach(_ => Round());

        Assert.InRange(new FileInfo(Path).Length, 1, after * 3 / 2);

        void Round()
        {
            Parallel.For(0, 2000, _ => NewJob());
            _clock.Advance(TimeSpan.FromDays(2));
            Assert.Equal(2000, _storage.RemoveExpired(CancellationToken.None));
            Restart();
        }
    }

    [Fact]
    public void Compaction_LargeAndEmpty_ShrinksTheFileUnderItsUsers()
    {
        _storage.Dispose();
        _storage = Open(Durability.Process, compactFrom: 1 << 20);
        var kept = Enqueue("default");
        Commit(transaction => transaction.PersistJob(kept));
        Parallel.For(0, 3000, _ => NewJob());
        _clock.Advance(TimeSpan.FromDays(2));
        _storage.RemoveExpired(CancellationToken.None);
        _storage.Backup(_folder.File("backup.db"));
        var before = new FileInfo(Path).Length;

        _storage.CompactIfEmpty();

        Assert.True(before > 1 << 20);
        Assert.InRange(new FileInfo(Path).Length, 1, 1 << 20);
        Assert.Equal(kept, Fetch(Connect()).JobId);
        Restart();
        Assert.Equal("Enqueued", Connect().GetJobData(kept).State);
    }

    [Fact]
    public void RemoveTimedOutServers_Silent_AreRemovedAndCounted()
    {
        using var connection = Connect();
        connection.AnnounceServer("silent", new ServerContext());
        _clock.Advance(TimeSpan.FromMinutes(5));
        connection.AnnounceServer("alive", new ServerContext());

        Assert.Equal(1, connection.RemoveTimedOutServers(TimeSpan.FromMinutes(1)));
        Assert.Equal("alive", Assert.Single(_storage.GetMonitoringApi().Servers()).Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void RemoveTimedOutServers_NotPositive_Throws(int seconds) =>
        Assert.Throws<ArgumentException>("timeOut", () => Connect().RemoveTimedOutServers(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void FetchNextJob_QueueInOtherCase_IsTheSameQueue()
    {
        var id = Enqueue("critical");

        Assert.Equal(id, Connect().FetchNextJob(["Critical"], CancellationToken.None).JobId);
    }

    [Fact]
    public void TooLargeAJob_IsRefusedAndOthersAreNot()
    {
        var huge = Job.FromExpression(() => Work.Take(new string('x', 17 << 20)));

        var refused = 0;
        Parallel.For(0, 8, i =>
        {
            using var connection = Connect();
            if (i == 3)
            {
                Assert.NotNull(Record.Exception(() => connection.CreateExpiredJob(huge, new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1))));
                Interlocked.Increment(ref refused);
            }
            else
            {
                connection.CreateExpiredJob(SomeJob, new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));
            }
        });

        Assert.Equal(1, refused);
        Assert.NotNull(Connect().GetJobData(NewJob()));
    }

    [Fact]
    public void Create_Twice_NamesTheOwner() =>
        Assert.Contains($"process {Environment.ProcessId} ", Assert.Throws<LiteFileInUseException>(() => LiteDbJobStorage.Create(Path)).Message, StringComparison.Ordinal);

    [Fact]
    public void Create_TwoFilesInOneProcess_DoNotDisturb()
    {
        using var other = LiteDbJobStorage.Create(_folder.File("other.db"));
        NewJob();

        using var connection = other.GetConnection();
        Assert.Null(connection.GetJobData("1"));
    }

    [Theory]
    [InlineData(0, 1000, 1 << 24)]
    [InlineData(1000, 1, 1 << 24)]
    [InlineData(1000, 1000, 1)]
    public void Create_OptionOutOfRange_Throws(int interval, int cached, long compactFrom) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LiteDbJobStorage.Create(
            _folder.File("other.db"),
            new LiteDbJobStorageOptions { ExpirationInterval = TimeSpan.FromMilliseconds(interval), CachedJobs = cached, CompactFrom = compactFrom }));

    [Fact]
    public void ToString_NamesTheFileAndNotItsFolder()
    {
        Assert.Contains("jobs.db", _storage.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, _storage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void GetStorageWideProcesses_RemoveWhatHasExpired()
    {
        NewJob();
        _clock.Advance(TimeSpan.FromDays(2));
        using var stop = new CancellationTokenSource();
        using var server = new BackgroundProcessingServer(_storage, _storage.GetStorageWideProcesses(), new Dictionary<string, object>());

        Assert.True(SpinWait.SpinUntil(() => _storage.RemoveExpired(stop.Token) == 0 && Connect().GetJobData("1") is null, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Dispose_Twice_IsFineAndEveryCallThrows()
    {
        var connection = Connect();
        var monitor = _storage.GetMonitoringApi();
        var transaction = connection.CreateWriteTransaction();
        _storage.Dispose();
        _storage.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _storage.GetConnection());
        Assert.Throws<ObjectDisposedException>(() => _storage.GetMonitoringApi());
        Assert.Throws<ObjectDisposedException>(() => connection.GetJobData("1"));
        Assert.Throws<ObjectDisposedException>(() => connection.GetAllItemsFromSet("set"));
        Assert.Throws<ObjectDisposedException>(() => connection.FetchNextJob(["default"], CancellationToken.None));
        Assert.Throws<ObjectDisposedException>(() => connection.AcquireDistributedLock("one", TimeSpan.FromMinutes(1)));
        Assert.Throws<ObjectDisposedException>(() => connection.AnnounceServer("one", new ServerContext()));
        Assert.Throws<ObjectDisposedException>(() => connection.Heartbeat("one"));
        Assert.Throws<ObjectDisposedException>(() => connection.SetJobParameter("1", "name", "value"));
        Assert.Throws<ObjectDisposedException>(() => monitor.GetStatistics());
        Assert.Throws<ObjectDisposedException>(() => monitor.Servers());
        Assert.Throws<ObjectDisposedException>(transaction.Commit);
        Assert.Throws<ObjectDisposedException>(connection.CreateWriteTransaction);
    }

    [Fact]
    public async Task Dispose_WhileOthersWait_TellsThemAtOnce()
    {
        Connect().AcquireDistributedLock("one", TimeSpan.Zero);
        var worker = Task.Factory.StartNew(() => Connect().FetchNextJob(["default"], CancellationToken.None), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var locker = Task.Factory.StartNew(() => Connect().AcquireDistributedLock("one", TimeSpan.FromHours(1)), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        _storage.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => worker);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => locker);
    }

    [Fact]
    public void FetchedJob_AnsweredAfterDispose_IsRequeuedByTheNextOpening()
    {
        var id = Enqueue("default");
        var fetched = Fetch(Connect());
        Restart();

        Assert.Throws<ObjectDisposedException>(fetched.RemoveFromQueue);
        fetched.Dispose();

        Assert.Equal(id, Fetch(Connect()).JobId);
    }

    [Fact]
    public void FetchNextJob_CancelledAfterItWasServed_GivesTheJobBack()
    {
        var id = Enqueue("default");
        using var cancelled = new CancellationTokenSource();
        var connection = Connect();
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () => Record.Exception(() => connection.FetchNextJob(["other"], cancelled.Token)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();

        cancelled.Cancel();

        Assert.All(workers, worker => Assert.IsType<OperationCanceledException>(worker.GetAwaiter().GetResult()));
        Assert.Equal(id, Fetch(connection).JobId);
    }

    private LiteDbJobStorage Open(Durability durability = Durability.Power, long compactFrom = 64 << 20) =>
        LiteDbJobStorage.Create(Path, new LiteDbJobStorageOptions { Clock = _clock, Durability = durability, CompactFrom = compactFrom });

    private void Restart()
    {
        _storage.Dispose();
        _storage = Open();
    }

    private JobStorageConnection Connect() => (JobStorageConnection)_storage.GetConnection();

    private string NewJob() => Connect().CreateExpiredJob(SomeJob, new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));

    private string NewJobIn(IState state)
    {
        var id = NewJob();
        Commit(transaction => transaction.SetJobState(id, state));

        return id;
    }

    private string Enqueue(string queue)
    {
        var id = NewJob();
        Commit(transaction =>
        {
            transaction.SetJobState(id, new EnqueuedState(queue));
            transaction.AddToQueue(queue, id);
        });

        return id;
    }

    private void Commit(Action<JobStorageTransaction> write)
    {
        using var transaction = (JobStorageTransaction)Connect().CreateWriteTransaction();
        write(transaction);
        transaction.Commit();
    }

    private static IFetchedJob Fetch(JobStorageConnection connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        return connection.FetchNextJob(["default"], patience.Token);
    }
}
