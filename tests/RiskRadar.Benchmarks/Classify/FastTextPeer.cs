using System.ComponentModel;
using System.Diagnostics;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>fastText's command line with its defaults.</summary>
internal static class FastTextPeer
{
    /// <summary>Trains it and measures <c>predict-prob</c>, what loading takes subtracted.</summary>
    /// <returns>Comments a second of processor time; null when it is not installed.</returns>
    public static async Task<double?> MeasureAsync(IReadOnlyList<(string Text, string Mood)> training, string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("riskradar-benchmark-").FullName;
        try
        {
            var labelled = Path.Combine(folder, "train.txt");
            var all = Path.Combine(folder, "all.txt");
            var one = Path.Combine(folder, "one.txt");
            await File.WriteAllLinesAsync(labelled, training.Select(text => $"__label__{text.Mood} {text.Text}"));
            await File.WriteAllLinesAsync(all, texts);
            await File.WriteAllLinesAsync(one, texts.Take(1));
            await RunAsync("supervised", "-input", labelled, "-output", Path.Combine(folder, "model"), "-thread", "1");
            var load = await RunAsync("predict-prob", Path.Combine(folder, "model.bin"), one);
            var whole = await RunAsync("predict-prob", Path.Combine(folder, "model.bin"), all);
            return texts.Length / (whole - load);
        }
        catch (Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("fasttext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("fasttext did not start.");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        await Task.WhenAll(output, error);
        await process.WaitForExitAsync();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
