using System.Diagnostics;
using System.Globalization;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>fastText's command line with its defaults.</summary>
internal static class FastTextPeer
{
    /// <summary>Trains it and measures <c>predict-prob</c>, what loading takes subtracted. Debian's package is installed when it is missing.</summary>
    /// <returns>Comments a second of processor time; null when it cannot be installed.</returns>
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
            if (!await InstallAsync() || await RunAsync("supervised", "-input", labelled, "-output", Path.Combine(folder, "model"), "-thread", "1") is null)
            {
                return null;
            }

            var load = await RunAsync("predict-prob", Path.Combine(folder, "model.bin"), one);
            var whole = await RunAsync("predict-prob", Path.Combine(folder, "model.bin"), all);
            return texts.Length / (whole - load);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> InstallAsync()
    {
        const string Command = "command -v fasttext || { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y fasttext; }";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"({Command}) > /dev/null 2>&1"])) ?? throw new InvalidOperationException("bash did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    /// <returns>Seconds of processor time, as the shell measures it; null when it could not be run.</returns>
    private static async Task<double?> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time fasttext \"$@\" > /dev/null 2>&1", "fasttext", .. arguments]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("bash did not start.");
        var times = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? times.Split((char[])[], StringSplitOptions.RemoveEmptyEntries).Sum(time => double.Parse(time, CultureInfo.InvariantCulture)) : null;
    }
}
