using System.Diagnostics;
using System.Numerics.Tensors;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>How fast one core reads memory that no cache holds: no reader of comments can be faster.</summary>
internal static class MemoryLimit
{
    private const int Megabytes = 256;
    private const int Rounds = 5;

    /// <summary>The best of some rounds.</summary>
    public static double BytesPerSecond()
    {
        var numbers = new float[Megabytes << 18];
        numbers.AsSpan().Fill(1);
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var sum = TensorPrimitives.Sum<float>(numbers);
            best = sum > 0 ? Math.Max(best, numbers.Length * sizeof(float) / Stopwatch.GetElapsedTime(start).TotalSeconds) : best;
        }

        return best;
    }
}
