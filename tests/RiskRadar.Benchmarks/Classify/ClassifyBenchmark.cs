using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using RiskRadar.Classify;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>How fast comments are read, beside fastText and the stock ML.NET pipeline, on the same texts in the same run.</summary>
internal static class ClassifyBenchmark
{
    // Enough that the JIT has finished and a second of measuring remains.
    private const int WarmUps = 3;
    private const int Rounds = 8;
    private const int Lines = 200_000;

    // For what is a hundred times slower.
    private const int FewLines = 5_000;

    /// <summary>Runs it: <c>classify [TEXTS]</c>, a file with one comment a line; by default the repository's own texts.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var texts = args.Length > 0 ? await File.ReadAllLinesAsync(args[0]) : OwnTexts.All().Select(text => text.Text).ToArray();
        texts = [.. Enumerable.Range(0, Lines).Select(at => texts[at % texts.Length])];
        var utf8 = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var bytes = utf8.Average(text => text.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Lines:N0} comments, {bytes:F0} bytes on average; processor time of one thread unless said otherwise"));

        // On a machine with other work a peer may meet a quiet moment that the first rounds did not: both ends of the run count.
        var stock = StockPipeline.Measure(OwnTexts.All(), texts);
        var before = Rate(Catalog.Fast.Reader, utf8, out var allocated);
        var fastText = await FastTextPeer.MeasureAsync(OwnTexts.All(), texts);
        var fast = Math.Max(before, Rate(Catalog.Fast.Reader, utf8, out allocated));
        Print("fast tier, in memory", fast, fast, $"{fast * bytes / 1e6:F0} MB/s, {allocated} bytes allocated");
        var middle = utf8.OrderBy(text => text.Length).ElementAt(utf8.Length / 2);
        Print("the same, one text over and over", Rate(Catalog.Fast.Reader, [.. utf8.Select(_ => middle)], out _), fast, "nothing waits for memory, no branch is a surprise");
        var accurate = Rate(Catalog.Of(ClassifierTier.Accurate).Reader, utf8[..FewLines], out _);
        Print("accurate tier, in memory", accurate, fast, "");
        Print("cascade, in memory", Rate(Catalog.Of(ClassifierTier.Cascade).Reader, utf8[..FewLines], out _), fast, "");
        Print("UTF-8 to UTF-16 alone", Decode(utf8), fast, "a limit: every reader has to look at every byte");
        var memory = MemoryLimit.BytesPerSecond();
        Print("reading memory alone", memory / bytes, fast, $"a limit: {memory / 1e9:F1} GB/s");
        Print("stock ML.NET, PredictionEngine", stock.Engine, fast, "");
        Print("stock ML.NET, Transform", stock.Transform, fast, "");
        if (fastText is { } peer)
        {
            Print("fastText, default, predict-prob", peer, fast, "its load subtracted");
        }
        else
        {
            Console.WriteLine("fastText is neither installed nor can it be: no figure");
        }

        var program = await ClassifyProgram.MeasureAsync(texts);
        Print("riskradar classify, JSON to JSON", program.Rate, fast, $"wall time with its start, {Environment.ProcessorCount} processors, peak {program.Peak} MB");
        Console.WriteLine();
        Aim("comments a second in memory", fast, 1_000_000, fast >= 1_000_000);
        Aim("comments a second, accurate tier", accurate, 10_000, accurate >= 10_000);
        Aim("bytes allocated", allocated, 0, allocated == 0);
        Aim("times fastText's default predict", fast / (fastText ?? double.NaN), 3, fast / fastText >= 3);
        Aim("times stock ML.NET (its faster way)", fast / Math.Max(stock.Engine, stock.Transform), 20, fast / Math.Max(stock.Engine, stock.Transform) >= 20);
        Aim("comments a second, file to file", program.Rate, 400_000, program.Rate >= 400_000);
        Aim("MB of the program at most", program.Peak, 250, program.Peak <= 250);
        return 0;
    }

    private static double Rate(ICommentReader reader, byte[][] texts, out long allocated)
    {
        var best = 0.0;
        allocated = 0;
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var watch = ThreadTime();
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var text in texts)
            {
                reader.Read(text, out _);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var spent = ThreadTime() - watch;
            best = round < WarmUps ? best : Math.Max(best, texts.Length / spent);
        }

        return best;
    }

    private static double Decode(byte[][] texts)
    {
        var characters = new char[1 << 16];
        var watch = ThreadTime();
        var total = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                total += Encoding.UTF8.GetChars(text, characters);
            }
        }

        return total == 0 ? 0 : Rounds * texts.Length / (ThreadTime() - watch);
    }

    private static void Aim(string what, double value, double aim, bool isReached) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{(isReached ? "reached" : "MISSED"),-8} {value,12:N1} {what}, aim {aim:N0}"));

    private static void Print(string what, double rate, double fast, string note) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what,-36} {rate,12:N0} comments/s   {fast / rate,8:F2} x   {note}"));

    private static double ThreadTime() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static ModelCatalog Catalog { get; } = new(Options.Create(new ClassifyOptions()));
}
