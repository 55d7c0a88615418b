using System.Collections.Concurrent;
using Hangfire.Storage;

namespace RiskRadar.JobStorage.Conformance;

/// <summary>Queues and leases.</summary>
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
}
