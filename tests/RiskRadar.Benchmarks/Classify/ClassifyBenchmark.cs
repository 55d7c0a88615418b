using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using RiskRadar.Classify;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>How fast comments are read, beside fastText and the stock ML.NET pipeline, on the same texts in the same run.</summary>
internal static class ClassifyBenchmark
{
    // Enough that the JIT has finished and a second of measuring remains.
    private const int WarmUps = 3;
    private const int Rounds = 5;
    private const int Lines = 200_000;

    /// <summary>Runs it: <c>classify [TEXTS]</c>, a file with one comment a line; by default the repository's own texts.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var texts = args.Length > 0 ? await File.ReadAllLinesAsync(args[0]) : OwnTexts.All().Select(text => text.Text).ToArray();
        texts = [.. Enumerable.Range(0, Lines).Select(at => texts[at % texts.Length])];
        var utf8 = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var bytes = utf8.Average(text => text.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Lines:N0} comments, {bytes:F0} bytes on average; processor time of one thread unless said otherwise"));

        var fast = Fast(utf8, out var allocated);
        Print("fast tier, in memory", fast, fast, $"{fast * bytes / 1e6:F0} MB/s, {allocated} bytes allocated");
        Print("UTF-8 to UTF-16 alone", Decode(utf8), fast, "a limit");
        var stock = StockPipeline.Measure(OwnTexts.All(), texts);
        Print("stock ML.NET, PredictionEngine", stock.Engine, fast, "");
        Print("stock ML.NET, Transform", stock.Transform, fast, "");
        if (await FastTextPeer.MeasureAsync(OwnTexts.All(), texts) is { } fastText)
        {
            Print("fastText, default, predict-prob", fastText, fast, "its load subtracted");
        }
        else
        {
            Console.WriteLine("fastText is not installed: apt-get install fasttext");
        }

        var (file, peak) = await FileToFileAsync(texts);
        Print("riskradar classify, JSON to JSON", file, fast, $"wall time, {Environment.ProcessorCount} processors, peak {peak} MB");
        return 0;
    }

    private static double Fast(byte[][] texts, out long allocated)
    {
        var reader = Catalog.Fast.Reader;
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

    private static async Task<(double Rate, long Peak)> FileToFileAsync(string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("riskradar-benchmark-").FullName;
        try
        {
            var path = Path.Combine(folder, "comments.jsonl");
            await File.WriteAllLinesAsync(path, texts.Concat(texts).Concat(texts).Select((text, at) => $"{{\"id\":\"c{at}\",\"text\":{System.Text.Json.JsonSerializer.Serialize(text)}}}"));
            var best = 0.0;
            for (var round = 0; round < Rounds; round++)
            {
                await using var input = File.OpenRead(path);
                await using var output = File.Create(path + ".out");
                var watch = Stopwatch.StartNew();
                var counts = await new CommentLines(Catalog).ClassifyAsync(input, LineFormat.Jsonl, explain: false, output, CancellationToken.None);
                best = Math.Max(best, counts.Lines / watch.Elapsed.TotalSeconds);
            }

            return (best, Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, double rate, double fast, string note) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what,-36} {rate,12:N0} comments/s   {fast / rate,8:F2} x   {note}"));

    private static double ThreadTime() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static ModelCatalog Catalog { get; } = new(Options.Create(new ClassifyOptions()));
}
