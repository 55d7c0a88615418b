using System.Diagnostics;
using System.Globalization;
using Hangfire.Common;
using Hangfire.Server;
using RiskRadar.JobStorage;
using RiskRadar.LiteFile;
using RiskRadar.Testing;

namespace RiskRadar.Benchmarks.Jobs;

/// <summary><c>expired [COUNT]</c>: the length of the file while very many jobs are created and expire a moment later.</summary>
internal static class ExpiryBenchmark
{
    private const int Steps = 10;
    private const int Clients = 32;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        using var folder = new TemporaryFolder();
        using var storage = LiteDbJobStorage.Create(folder.File("jobs.db"), new LiteDbJobStorageOptions { Durability = Durability.Process });
        using var server = new BackgroundProcessingServer(storage, storage.GetStorageWideProcesses(), new Dictionary<string, object>());
        var job = Job.FromExpression(() => NoOp.Run());
        var start = Stopwatch.GetTimestamp();
        Console.WriteLine("| jobs created and expired | file MiB | jobs/s |");
        Console.WriteLine("| ---: | ---: | ---: |");
        for (var step = 1; step <= Steps; step++)
        {
            Parallel.For(0, count / Steps, new ParallelOptions { MaxDegreeOfParallelism = Clients }, _ =>
            {
                using var connection = storage.GetConnection();
                connection.CreateExpiredJob(job, new Dictionary<string, string>(), TimeProvider.System.GetUtcNow().UtcDateTime, Lifetime);
            });
            var done = count / Steps * step;
            var length = new FileInfo(folder.File("jobs.db")).Length / 1048576.0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {done} | {length:F1} | {done / Stopwatch.GetElapsedTime(start).TotalSeconds:F0} |"));
        }

        return 0;
    }
}
