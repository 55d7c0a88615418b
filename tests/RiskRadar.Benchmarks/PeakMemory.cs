using System.Globalization;

namespace RiskRadar.Benchmarks;

/// <summary>The largest resident memory of this process since it was last asked to begin anew; on Linux, which alone counts it.</summary>
internal static class PeakMemory
{
    private const string Reset = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    /// <summary>Lets go of what is no longer used and counts from here.</summary>
    public static void Begin()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(Reset))
        {
            File.WriteAllText(Reset, "5");
        }
    }

    /// <summary>The peak in MiB; 0 where nobody counts it.</summary>
    public static double Read() => File.Exists(Status)
        ? File.ReadLines(Status)
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
            .FirstOrDefault()
        : 0;
}
