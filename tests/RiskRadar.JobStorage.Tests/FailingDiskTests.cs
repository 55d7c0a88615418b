using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary>A disk that refuses the n-th write of a run, for every n: what was refused has not happened, in memory as in the file.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryWriteThatFails_LeavesMemoryAndFileAsOne()
    {
        for (var failing = 1; Run(failing); failing += 3)
        {
        }
    }

    /// <returns>Whether the run was long enough to fail.</returns>
    private bool Run(int failing)
    {
        var path = _folder.File($"{failing}.db");
        var disk = new FailingLogDisk(path + ".log");
        List<string> kept;
        using (var storage = LiteDbJobStorage.Create(path, new LiteDbJobStorageOptions(), new LiteFileOptions { LogDisk = _ => disk }))
        {
            disk.FailAt = disk.Writes + failing;
            using var connection = (JobStorageConnection)storage.GetConnection();
            var ids = Enumerable.Range(0, 6).Select(_ => Attempt(() => Create(connection))).OfType<string>().ToList();
            var finished = Attempt(() => Finish(connection));
            Examine(storage, ids, finished);
            kept = ids;
        }

        using var again = LiteDbJobStorage.Create(path);
        using var reader = (JobStorageConnection)again.GetConnection();
        Assert.Equal(kept.Order(), reader.GetAllItemsFromSet("created").Order());

        return disk.Writes >= disk.FailAt;
    }

    private static void Examine(LiteDbJobStorage storage, List<string> ids, string? finished)
    {
        using var connection = (JobStorageConnection)storage.GetConnection();
        Assert.Equal(ids.Order(), connection.GetAllItemsFromSet("created").Order());
        Assert.Equal(ids.Count, connection.GetCounter("created"));
        Assert.All(ids, id => Assert.Equal(id == finished ? "Succeeded" : "Enqueued", connection.GetJobData(id).State));
        var waiting = storage.GetMonitoringApi().EnqueuedJobs("default", 0, 100).Select(job => job.Key);
        Assert.Equal(ids.Where(id => id != finished).Order(), waiting.Order());
    }

    private static T? Attempt<T>(Func<T> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (LiteFileWriteFailedException)
        {
            return null;
        }
    }

    private static string Create(JobStorageConnection connection)
    {
        var id = connection.CreateExpiredJob(Job.FromExpression(() => Work.Take("x")), new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetJobState(id, new EnqueuedState());
        transaction.AddToQueue("default", id);
        transaction.AddToSet("created", id);
        transaction.IncrementCounter("created");
        transaction.Commit();

        return id;
    }

    private static string Finish(JobStorageConnection connection)
    {
        using var fetched = connection.FetchNextJob(["default"], CancellationToken.None);
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetJobState(fetched.JobId, new SucceededState(null, 1, 1));
        transaction.RemoveFromQueue(fetched);
        transaction.Commit();

        return fetched.JobId;
    }
}
