using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Time.Testing;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>A storage on a file of its own, with a clock that a test moves.</summary>
public abstract class StorageOnDisk : IDisposable
{
    private protected static readonly Job SomeJob = Job.FromExpression(() => Work.Take("x"));


    private protected StorageOnDisk() => Storage = Open();

    private protected TemporaryFolder Folder { get; } = new();

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 10, 30, 0, TimeSpan.Zero));

    private protected LiteDbJobStorage Storage { get; set; }

    private protected string Path => Folder.File("jobs.db");

    public void Dispose()
    {
        Storage.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected LiteDbJobStorage Open(Durability durability = Durability.Power, long compactFrom = 64 << 20) =>
        LiteDbJobStorage.Create(Path, new LiteDbJobStorageOptions { Clock = Clock, Durability = durability, CompactFrom = compactFrom });

    private protected void Restart()
    {
        Storage.Dispose();
        Storage = Open();
    }

    private protected JobStorageConnection Connect() => (JobStorageConnection)Storage.GetConnection();

    private protected string NewJob() => Connect().CreateExpiredJob(SomeJob, new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));

    private protected string NewJobIn(IState state)
    {
        var id = NewJob();
        Commit(transaction => transaction.SetJobState(id, state));

        return id;
    }

    private protected string Enqueue(string queue)
    {
        var id = NewJob();
        Commit(transaction =>
        {
            transaction.SetJobState(id, new EnqueuedState(queue));
            transaction.AddToQueue(queue, id);
        });

        return id;
    }

    private protected void Commit(Action<JobStorageTransaction> write)
    {
        using var transaction = (JobStorageTransaction)Connect().CreateWriteTransaction();
        write(transaction);
        transaction.Commit();
    }

    private protected static IFetchedJob Fetch(JobStorageConnection connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        return connection.FetchNextJob(["default"], patience.Token);
    }
}
