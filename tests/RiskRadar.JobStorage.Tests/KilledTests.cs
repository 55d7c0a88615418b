using System.Globalization;
using System.Text;
using Hangfire.Common;
using Hangfire.States;
using Hangfire.Storage;
using RiskRadar.JobStorage.Conformance;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.JobStorage;

/// <summary><c>kill -9</c> at random moments. RISKRADAR_KILLS=200 runs as many rounds of each; otherwise a few are run.</summary>
public sealed class KilledTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, Durability.Power)]
    [InlineData(8, Durability.Power)]
    [InlineData(8, Durability.Process)]
    public void Killed_AtARandomMoment_KeepsEveryJobInOnePlace(int threads, Durability durability)
    {
        var chance = new Random(threads);
        for (var round = 0; round < Rounds; round++)
        {
            var log = _folder.File("log");
            File.Delete(log);
            var said = DoomedProcess.RunAndKill(
                $"{typeof(KilledTests).FullName}.{nameof(Child)}",
                $"{threads} {durability} {_folder.File("jobs.db")} {log}",
                () => File.Exists(log) && new FileInfo(log).Length > 0,
                TimeSpan.FromMilliseconds(chance.Next(1, 400)));
            Assert.Equal("", said);

            using (var file = LiteFile.LiteFile.Open(_folder.File("jobs.db")))
            {
                Assert.Empty(file.Check());
            }

            using var storage = LiteDbJobStorage.Create(_folder.File("jobs.db"));
            var acknowledged = File.ReadLines(log).Select(line => line.Split(' ')).Where(words => words is [_, _, "."]).ToLookup(words => words[0], words => words[1]);
            Examine(storage, [.. acknowledged["created"]], [.. acknowledged["done"]]);
        }
    }

    [Fact(Explicit = true)]
    public void Child()
    {
        if (DoomedProcess.Instruction?.Split(' ') is not [var threads, var durability, var path, var log])
        {
            return;
        }

        using var storage = LiteDbJobStorage.Create(path, new LiteDbJobStorageOptions { Durability = Enum.Parse<Durability>(durability) });
        using var acknowledged = new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var all = Enumerable.Range(0, int.Parse(threads, CultureInfo.InvariantCulture)).Select(_ => new Thread(() =>
        {
            while (true)
            {
                using var connection = (JobStorageConnection)storage.GetConnection();
                Note("created", Create(connection));
                using var fetched = connection.FetchNextJob(["default"], CancellationToken.None);
                Finish(connection, fetched);
                Note("done", fetched.JobId);
            }
        })).ToList();
        all.ForEach(thread => thread.Start());
        all.ForEach(thread => thread.Join());

        void Note(string what, string id)
        {
            lock (acknowledged)
            {
                acknowledged.Write(Encoding.UTF8.GetBytes($"{what} {id} .\n"));
            }
        }
    }

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("RISKRADAR_KILLS"), out var rounds) ? rounds : 3;

    private static string Create(JobStorageConnection connection)
    {
        var id = connection.CreateExpiredJob(Job.FromExpression(() => Work.Take("x")), new Dictionary<string, string>(), DateTime.UnixEpoch, TimeSpan.FromDays(1));
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetJobState(id, new EnqueuedState());
        transaction.AddToQueue("default", id);
        transaction.AddToSet("created", id);
        transaction.IncrementCounter("created");
        transaction.Commit();

        // Two for each that is finished: the queue never runs empty.
        return id;
    }

    private static void Finish(JobStorageConnection connection, IFetchedJob fetched)
    {
        using var transaction = (JobStorageTransaction)connection.CreateWriteTransaction();
        transaction.SetJobState(fetched.JobId, new SucceededState(null, 1, 1));
        transaction.RemoveFromQueue(fetched);
        transaction.AddToSet("done", fetched.JobId);
        transaction.IncrementCounter("done");
        transaction.Commit();
    }

    private static void Examine(LiteDbJobStorage storage, List<string> created, List<string> done)
    {
        using var connection = (JobStorageConnection)storage.GetConnection();
        var monitor = storage.GetMonitoringApi();
        var (allCreated, allDone) = (connection.GetAllItemsFromSet("created"), connection.GetAllItemsFromSet("done"));
        var queued = monitor.EnqueuedJobs("default", 0, int.MaxValue).Select(job => job.Key).ToList();

        Assert.Empty(created.Except(allCreated));
        Assert.Empty(done.Except(allDone));
        Assert.Equal(allCreated.Count, connection.GetCounter("created"));
        Assert.Equal(allDone.Count, connection.GetCounter("done"));
        Assert.Equal(allCreated.Except(allDone).Order(), queued.Order());
        Assert.Equal(0, monitor.FetchedCount("default"));
        Assert.Equal(allDone.Count, monitor.SucceededListCount());
        Assert.All(allCreated, id => Assert.Equal(allDone.Contains(id) ? "Succeeded" : "Enqueued", connection.GetJobData(id).State));
    }
}
