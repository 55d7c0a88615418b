using System.Diagnostics;
using System.Globalization;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;
using RiskRadar.JobStorage;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.Benchmarks.Jobs;

/// <summary>
/// <c>jobs [COUNT] [ROUNDS]</c>: how many no-op jobs Hangfire's server gets through with ten workers, and how soon an idle one picks a job up,
/// on each storage in turn, and the most memory that takes. The rounds are interleaved, so that a busy machine is busy for all of them; the middle round counts.
/// </summary>
internal static class JobStorageBenchmark
{
    private const int Workers = 10;
    private const int Clients = 4;
    private const int PickUps = 200;

    // Longer than any polling interval here, so that a pick-up finds idle workers.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(20);

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5000;
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 3;
        using var folder = new TemporaryFolder();
        using var server = new PostgreSqlServer();
        var storages = new List<(string Name, Func<Hangfire.JobStorage> Open)>
        {
            ("RiskRadar.JobStorage, power", () => Ours(folder, Durability.Power)),
            ("RiskRadar.JobStorage, process", () => Ours(folder, Durability.Process)),
            ("Hangfire.InMemory", () => new InMemoryStorage()),
        };
        if (server.Missing is null)
        {
            storages.Insert(2, ("Hangfire.PostgreSql, fsync on", () => PostgreSql(server.Start(durable: true))));
        }

        // Hangfire and the runtime are slow the first time.
        using (var warm = new InMemoryStorage())
        {
            Measure(warm, 500);
        }

        var measured = storages.ToDictionary(storage => storage.Name, _ => new List<Measured>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, open) in storages)
            {
                PeakMemory.Begin();
                var storage = open();
                measured[name].Add(Measure(storage, count));
                (storage as IDisposable)?.Dispose();
                Console.Error.WriteLine($"{name}: {measured[name][^1]}");
            }
        }

        Console.WriteLine($"{count} no-op jobs, {Workers} workers, {Clients} clients, middle of {rounds} rounds");
        Console.WriteLine("| storage | enqueued/s | processed/s | pick-up p50 ms | pick-up p95 ms | peak MiB |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, results) in storages.Select(storage => (storage.Name, measured[storage.Name])))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Middle(results, one => one.Enqueued):F0} | {Middle(results, one => one.Processed):F0} | {Middle(results, one => one.P50):F1} | {Middle(results, one => one.P95):F1} | {Middle(results, one => one.PeakMiB):F0} |"));
        }

        return 0;
    }

    /// <summary><c>queued [COUNT]</c>: how fast jobs are processed while many others wait, against how fast with none.</summary>
    public static int RunQueued(string[] arguments)
    {
        var queued = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        const int Sample = 5000;
        using var folder = new TemporaryFolder();
        var options = new LiteDbJobStorageOptions { Durability = Durability.Process };
        using var storage = LiteDbJobStorage.Create(folder.File("jobs.db"), options);
        Process(storage, Sample, enqueueFirst: Sample);
        var alone = Process(storage, Sample, enqueueFirst: Sample);
        var start = Stopwatch.GetTimestamp();
        Enqueue(storage, queued, new EnqueuedState());
        Console.WriteLine($"{queued} jobs queued at {queued / Stopwatch.GetElapsedTime(start).TotalSeconds:F0}/s");
        var among = Process(storage, Sample, enqueueFirst: 0);
        Console.WriteLine($"{Sample} jobs alone: {alone:F0}/s; the first {Sample} of {queued} queued: {among:F0}/s; ratio {among / alone:F2}");
        storage.Dispose();
        start = Stopwatch.GetTimestamp();
        LiteDbJobStorage.Create(folder.File("jobs.db"), options).Dispose();
        Console.WriteLine($"opened and closed again with them in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");

        return 0;
    }

    private static LiteDbJobStorage Ours(TemporaryFolder folder, Durability durability) =>
        LiteDbJobStorage.Create(folder.File($"{Guid.NewGuid():N}.db"), new LiteDbJobStorageOptions { Durability = durability });

    private static PostgreSqlStorage PostgreSql(string connection)
    {
        var options = new PostgreSqlStorageOptions { SchemaName = $"bench_{Guid.NewGuid():N}" };

        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }

    private static Measured Measure(Hangfire.JobStorage storage, int count)
    {
        var start = Stopwatch.GetTimestamp();
        Enqueue(storage, count, new EnqueuedState());
        var enqueued = count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var processed = Process(storage, count, enqueueFirst: 0);
        var waits = PickUp(storage);

        return new Measured(enqueued, processed, waits[waits.Count / 2], waits[waits.Count * 95 / 100], PeakMemory.Read());
    }

    private static void Enqueue(Hangfire.JobStorage storage, int count, IState state)
    {
        var client = new BackgroundJobClient(storage);
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Clients }, _ => client.Create(() => NoOp.Run(), state));
    }

    private static double Process(Hangfire.JobStorage storage, int count, int enqueueFirst)
    {
        Enqueue(storage, enqueueFirst, new EnqueuedState());
        NoOp.Expect(count);
        using var server = new BackgroundJobServer(Options(), storage);
        var start = NoOp.WaitForFirst();
        var end = NoOp.WaitForLast();

        return count / Stopwatch.GetElapsedTime(start, end).TotalSeconds;
    }

    private static List<double> PickUp(Hangfire.JobStorage storage)
    {
        using var server = new BackgroundJobServer(Options(), storage);
        var client = new BackgroundJobClient(storage);
        var waits = new List<double>();
        for (var i = 0; i < PickUps; i++)
        {
            Thread.Sleep(Idle);
            NoOp.Expect(1);
            var start = Stopwatch.GetTimestamp();
            client.Enqueue(() => NoOp.Run());
            waits.Add(Stopwatch.GetElapsedTime(start, NoOp.WaitForLast()).TotalMilliseconds);
        }

        waits.Sort();

        return waits;
    }

    private static BackgroundJobServerOptions Options() => new()
    {
        WorkerCount = Workers,
        StopTimeout = TimeSpan.FromSeconds(1),
    };

    private static double Middle(List<Measured> results, Func<Measured, double> value) =>
        results.Select(value).Order().ElementAt(results.Count / 2);

    private sealed record Measured(double Enqueued, double Processed, double P50, double P95, double PeakMiB);
}
