using Hangfire.Common;
using Hangfire.Server;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.LiteFile;

namespace RiskRadar.JobStorage;

/// <summary>What is ours alone: the file, its options and its end.</summary>
public sealed class LiteDbJobStorageTests : StorageOnDisk
{
    [Fact]
    public void RemoveTimedOutServers_Silent_AreRemovedAndCounted()
    {
        using var connection = Connect();
        connection.AnnounceServer("silent", new ServerContext());
        Clock.Advance(TimeSpan.FromMinutes(5));
        connection.AnnounceServer("alive", new ServerContext());

        Assert.Equal(1, connection.RemoveTimedOutServers(TimeSpan.FromMinutes(1)));
        Assert.Equal("alive", Assert.Single(Storage.GetMonitoringApi().Servers()).Name);
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
        using var other = LiteDbJobStorage.Create(Folder.File("other.db"));
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
            Folder.File("other.db"),
            new LiteDbJobStorageOptions { ExpirationInterval = TimeSpan.FromMilliseconds(interval), CachedJobs = cached, CompactFrom = compactFrom }));

    [Fact]
    public void ToString_NamesTheFileAndNotItsFolder()
    {
        Assert.Contains("jobs.db", Storage.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Folder.Path, Storage.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_Twice_IsFineAndEveryCallThrows()
    {
        var connection = Connect();
        var monitor = Storage.GetMonitoringApi();
        var transaction = connection.CreateWriteTransaction();
        Storage.Dispose();
        Storage.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Storage.GetConnection());
        Assert.Throws<ObjectDisposedException>(() => Storage.GetMonitoringApi());
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

        Storage.Dispose();

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
}
