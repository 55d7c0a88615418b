using RiskRadar.Benchmarks.Assess;
using RiskRadar.Benchmarks.Classify;
using RiskRadar.Benchmarks.Extract;
using RiskRadar.Benchmarks.Jobs;
using RiskRadar.Benchmarks.Stores;

// Each measurement is a command of this program; see README.md for the tables and how to repeat them.
switch (args.FirstOrDefault())
{
    case "extract":
        return ExtractBenchmark.Run(args[1..]);
    case "jobs":
        return JobStorageBenchmark.Run(args[1..]);
    case "queued":
        return JobStorageBenchmark.RunQueued(args[1..]);
    case "classify":
        return await ClassifyBenchmark.RunAsync(args[1..]);
    case "languages":
        return LanguageBenchmark.Run(args[1..]);
    case "expired":
        return ExpiryBenchmark.Run(args[1..]);
    case "stores":
        return await StoresBenchmark.RunAsync(args[1..]);
    case "assess":
        return AssessBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine("riskradar-benchmarks: no benchmark was named; see README.md in this folder.");
        return 2;
}
