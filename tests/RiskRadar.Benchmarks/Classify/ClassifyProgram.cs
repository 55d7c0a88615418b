using System.Diagnostics;
using System.Text.Json;

namespace RiskRadar.Benchmarks.Classify;

/// <summary><c>riskradar classify</c> as a program of its own, from a file of JSON lines to another.</summary>
internal static class ClassifyProgram
{
    private const int Rounds = 3;
    private const int Copies = 10;

    /// <summary>Measures it.</summary>
    /// <returns>Comments a second by the clock, the program's start and the model's loading included, and the most memory it had, in MB.</returns>
    public static async Task<(double Rate, long Peak)> MeasureAsync(string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("riskradar-benchmark-").FullName;
        try
        {
            var path = Path.Combine(folder, "comments.jsonl");
            await File.WriteAllLinesAsync(path, Enumerable.Repeat(texts, Copies).SelectMany(copy => copy).Select((text, at) => $"{{\"id\":\"c{at}\",\"text\":{JsonSerializer.Serialize(text)}}}"));
            var (rate, peak) = (0.0, 0L);
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                peak = Math.Max(peak, Run(path, path + ".out"));
                rate = Math.Max(rate, texts.Length * Copies / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            return (rate, peak >> 20);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Run(string input, string output)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(OwnTexts.Repository, ".artifacts/bin/RiskRadar.Cli/release/riskradar"), ["classify", input, "--out", output]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("riskradar did not start.");
        var peak = 0L;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two lines.
            }
        }

        return process.ExitCode == 0 ? peak : throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }
}
