using System.Collections.Concurrent;
using Hangfire.Server;
using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Queues, leases, locks and servers.</summary>
public abstract partial class JobStorageConformance
{
    [Fact]
    public void FetchNextJob_NullQueues_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("queues", () => Connection.FetchNextJob(null!, CancellationToken.None)));

    [Fact]
    public void FetchNextJob_NoQueues_Throws() => Verify(() =>
        Assert.Throws<ArgumentException>("queues", () => Connection.FetchNextJob([], CancellationToken.None)));

    [Fact]
    public void FetchNextJob_AlreadyCancelled_Throws() => Verify(() =>
    {
        var id = Enqueue();

        Assert.ThrowsAny<OperationCanceledException>(() => Connection.FetchNextJob(["default"], new CancellationToken(canceled: true)));

        using var fetched = Fetch();
        Assert.Equal(id, fetched.JobId);
    });

    [Fact]
    public void FetchNextJob_EmptyQueue_WaitsUntilCancelled() => Verify(() => Assert.True(NothingToFetch()));

    [Fact]
    public void FetchNextJob_InOneQueue_IsFirstInFirstOut() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Enqueue()).ToList();

        Assert.Equal(ids, Enumerable.Range(0, 5).Select(_ => Fetch().JobId));
    });

    [Fact]
    public void FetchNextJob_OfOneTransaction_IsFirstInFirstOut() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 12).Select(_ => NewJob()).ToList();
        Commit(transaction => ids.ForEach(id => transaction.AddToQueue("default", id)));

        Assert.Equal(ids, ids.Select(_ => Fetch().JobId).ToList());
    });

    [Fact]
    public void FetchNextJob_SeveralQueues_InTheOrderListed() => Verify(() =>
    {
        var (a, z, m) = (Enqueue("a"), Enqueue("z"), Enqueue("m"));

        Assert.Equal([z, a, m], Enumerable.Range(0, 3).Select(_ => Fetch("z", "a", "m").JobId));
    });

    [Fact]
    public void FetchNextJob_OtherQueue_IsLeftAlone() => Verify(() =>
    {
        Enqueue("other");

        Assert.True(NothingToFetch("default"));
    });

    [Fact]
    public void FetchNextJob_QueueListedTwice_IsFine() => Verify(() =>
    {
        var id = Enqueue();

        Assert.Equal(id, Fetch("default", "default").JobId);
    });

    [Fact]
    public void FetchNextJob_Fetched_IsNotFetchedAgain() => Verify(() =>
    {
        Enqueue();
        using var fetched = Fetch();

        Assert.True(NothingToFetch());
    });

    [Fact]
    public void FetchNextJob_SameJobQueuedTwice_IsFetchedTwice() => Verify(() =>
    {
        var id = Enqueue();
        Commit(transaction => transaction.AddToQueue("default", id));

        using var first = Fetch();
        using var second = Fetch();
        Assert.Equal([id, id], [first.JobId, second.JobId]);
    });

    [Fact]
    public void FetchNextJob_EightWorkers_EachJobGoesToOne() => Verify(() =>
    {
        var ids = Enumerable.Range(0, 80).Select(_ => Enqueue()).ToList();
        var taken = new ConcurrentBag<string>();

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var connection = Storage.GetConnection();
            for (var i = 0; i < 10; i++)
            {
                using var fetched = connection.FetchNextJob(["default"], CancellationToken.None);
                taken.Add(fetched.JobId);
                fetched.RemoveFromQueue();
            }
        });

        Assert.Equal(ids.Order(), taken.Order());
    });

    [Fact]
    public void FetchNextJob_Waiting_WakesUpOnACommit() => Verify(() =>
    {
        using var patience = new CancellationTokenSource(Long);
        var waiting = Task.Factory.StartNew(
            () =>
            {
                using var connection = Storage.GetConnection();

                return connection.FetchNextJob(["default"], patience.Token).JobId;
            },
            patience.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        var id = Enqueue();

        Assert.Equal(id, waiting.GetAwaiter().GetResult());
    });

    [Fact]
    public void FetchNextJob_GarbageIdInTheQueue_IsFetchedAllTheSame() => Verify(() =>
    {
        Commit(transaction => transaction.AddToQueue("default", "1234567"));

        Assert.Equal("1234567", Fetch().JobId);
    });

    [Fact]
    public void RemoveFromQueue_RemovesForGood() => Verify(() =>
    {
        Enqueue();
        using (var fetched = Fetch())
        {
            fetched.RemoveFromQueue();
        }

        Assert.True(NothingToFetch());
        Assert.Equal(0, Monitor.FetchedCount("default"));
    });

    [Fact]
    public void Requeue_GivesItBackToItsQueue() => Verify(() =>
    {
        var id = Enqueue("critical");
        Fetch("default", "critical").Requeue();

        Assert.True(NothingToFetch("default"));
        Assert.Equal(id, Fetch("critical").JobId);
    });

    [Fact]
    public void FetchedJob_DisposedWithoutAnswer_IsRequeued() => Verify(() =>
    {
        var id = Enqueue();
        Fetch().Dispose();

        Assert.Equal(id, Fetch().JobId);
    });

    [Fact]
    public void FetchedJob_AnswersInAnyOrderAndOften_CountOnce() => Verify(() =>
    {
        Enqueue();
        var fetched = Fetch();
        fetched.RemoveFromQueue();
        fetched.RemoveFromQueue();
        fetched.Requeue();
        fetched.Dispose();
        fetched.Dispose();

        Assert.True(NothingToFetch());
    });

    [Fact]
    public void FetchedJob_LeasePassedOn_CannotRemoveIt() => Verify(() =>
    {
        var id = Enqueue();
        var first = Fetch();
        first.Requeue();
        using (var second = Fetch())
        {
            first.RemoveFromQueue();
            first.Dispose();
            second.Requeue();
        }

        Assert.Equal(id, Fetch().JobId);
    });

    [Fact]
    public void FetchedJob_OnAnotherThread_CanBeAnswered() => Verify(() =>
    {
        Enqueue();
        var fetched = Fetch();
        Task.Run(fetched.RemoveFromQueue).GetAwaiter().GetResult();
        fetched.Dispose();

        Assert.True(NothingToFetch());
    });

    [Fact]
    public void Transaction_RemoveFromQueue_HappensWithTheCommit() => Verify(() =>
    {
        var id = Enqueue();
        var fetched = Fetch();
        Assert.True(Storage.HasFeature(JobStorageFeatures.Transaction.RemoveFromQueue(fetched.GetType())));

        Commit(transaction =>
        {
            transaction.SetJobState(id, new Hangfire.States.DeletedState());
            transaction.RemoveFromQueue(fetched);
        });
        fetched.Dispose();

        Assert.Equal("Deleted", Connection.GetJobData(id).State);
        Assert.True(NothingToFetch());
    });

    [Fact]
    public void Transaction_RemoveFromQueue_NotCommitted_LeavesTheLease() => Verify(() =>
    {
        var id = Enqueue();
        var fetched = Fetch();
        using (var transaction = Transaction())
        {
            transaction.RemoveFromQueue(fetched);
        }

        fetched.Requeue();

        Assert.Equal(id, Fetch().JobId);
    });

    [Fact]
    public void AcquireDistributedLock_NullResource_Throws() => Verify(() =>
        Assert.Throws<ArgumentNullException>("resource", () => Connection.AcquireDistributedLock(null!, TimeSpan.Zero)));

    [Fact]
    public void AcquireDistributedLock_HeldByAnother_TimesOutAndNamesIt() => Verify(() =>
    {
        using var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        using var other = Storage.GetConnection();

        var error = Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        Assert.EndsWith("one", error.Resource, StringComparison.Ordinal);
    });

    [Fact]
    public void AcquireDistributedLock_OfTheSameConnection_IsReentrant() => Verify(() =>
    {
        var outer = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        Connection.AcquireDistributedLock("one", TimeSpan.Zero).Dispose();
        using var other = Storage.GetConnection();

        Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        outer.Dispose();
        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(5)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_DifferentNames_DoNotDisturb() => Verify(() =>
    {
        using var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("two", TimeSpan.Zero).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_ReleasedWithItsConnection() => Verify(() =>
    {
        using (var first = Storage.GetConnection())
        {
            first.AcquireDistributedLock("one", TimeSpan.Zero);
        }

        Connection.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_Waiting_GetsItWhenItIsFree() => Verify(() =>
    {
        var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        var waiting = Task.Run(() =>
        {
            using var other = Storage.GetConnection();
            other.AcquireDistributedLock("one", Long).Dispose();
        });
        held.Dispose();

        waiting.GetAwaiter().GetResult();
    });

    [Fact]
    public void AcquireDistributedLock_HandleOnAnotherThreadAndTwice_IsFine() => Verify(() =>
    {
        var held = Connection.AcquireDistributedLock("one", TimeSpan.Zero);
        Task.Run(held.Dispose).GetAwaiter().GetResult();
        held.Dispose();
        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void AcquireDistributedLock_EightThreads_OneAtATime() => Verify(() =>
    {
        var inside = 0;
        var most = 0;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            using var connection = Storage.GetConnection();
            for (var i = 0; i < 5; i++)
            {
                using var held = connection.AcquireDistributedLock("one", Long);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Interlocked.Decrement(ref inside);
            }
        });

        Assert.Equal(1, most);
    });

    [Fact]
    public void Transaction_Lock_IsReleasedByCommit() => Verify(() =>
    {
        using var other = Storage.GetConnection();
        using var transaction = Transaction();
        transaction.AcquireDistributedLock("one", TimeSpan.Zero);
        Assert.ThrowsAny<DistributedLockTimeoutException>(() => other.AcquireDistributedLock("one", TimeSpan.Zero));

        transaction.Commit();

        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void Transaction_Lock_IsReleasedByDispose() => Verify(() =>
    {
        using (var transaction = Transaction())
        {
            transaction.AcquireDistributedLock("one", TimeSpan.Zero);
        }

        using var other = Storage.GetConnection();
        other.AcquireDistributedLock("one", TimeSpan.FromSeconds(2)).Dispose();
    });

    [Fact]
    public void AnnounceServer_Nulls_Throw() => Verify(() =>
    {
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.AnnounceServer(null!, new ServerContext()));
        Assert.Throws<ArgumentNullException>("context", () => Connection.AnnounceServer("one", null!));
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.RemoveServer(null!));
        Assert.Throws<ArgumentNullException>("serverId", () => Connection.Heartbeat(null!));
    });

    [Fact]
    public void AnnounceServer_Twice_IsTheLatter() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.AnnounceServer("one", new ServerContext { Queues = ["b"], WorkerCount = 2 });

        var server = Assert.Single(Monitor.Servers());
        Assert.Equal(("one", 2), (server.Name, server.WorkersCount));
        Assert.Equal(["b"], server.Queues);
        Assert.Equal(DateTimeKind.Utc, server.StartedAt.Kind);
    });

    [Fact]
    public void Heartbeat_UnknownServer_Throws() => Verify(() =>
        Assert.Throws<BackgroundServerGoneException>(() => Connection.Heartbeat("nobody")));

    [Fact]
    public void Heartbeat_KnownServer_IsFine() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.Heartbeat("one");

        Assert.NotNull(Assert.Single(Monitor.Servers()).Heartbeat);
    });

    [Fact]
    public void RemoveServer_RemovesThatOne() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.AnnounceServer("two", new ServerContext { Queues = ["a"], WorkerCount = 1 });
        Connection.RemoveServer("one");
        Connection.RemoveServer("nobody");

        Assert.Equal("two", Assert.Single(Monitor.Servers()).Name);
    });

    [Fact]
    public void RemoveTimedOutServers_NegativeTimeOut_Throws() => Verify(() =>
        Assert.Throws<ArgumentException>("timeOut", () => Connection.RemoveTimedOutServers(TimeSpan.FromMinutes(-5))));

    [Fact]
    public void RemoveTimedOutServers_AllAlive_RemovesNone() => Verify(() =>
    {
        Connection.AnnounceServer("one", new ServerContext { Queues = ["a"], WorkerCount = 1 });

        Assert.Equal(0, Connection.RemoveTimedOutServers(TimeSpan.FromHours(1)));
        Assert.Single(Monitor.Servers());
    });
}
