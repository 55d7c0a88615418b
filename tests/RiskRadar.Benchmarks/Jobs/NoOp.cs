using System.Diagnostics;

namespace RiskRadar.Benchmarks.Jobs;

/// <summary>The job that does nothing but say that it ran.</summary>
public static class NoOp
{
    private static readonly ManualResetEventSlim Last = new();
    private static int _expected;
    private static int _left;
    private static long _first;
    private static long _last;

    public static void Run()
    {
        var left = Interlocked.Decrement(ref _left);
        if (left == _expected - 1)
        {
            Volatile.Write(ref _first, Stopwatch.GetTimestamp());
        }

        if (left == 0)
        {
            Volatile.Write(ref _last, Stopwatch.GetTimestamp());
            Last.Set();
        }
    }

    internal static void Expect(int count)
    {
        Last.Reset();
        _expected = count;
        Volatile.Write(ref _left, count);
    }

    /// <returns>When the last one ran.</returns>
    internal static long WaitForLast()
    {
        Last.Wait();

        return Volatile.Read(ref _last);
    }

    /// <returns>When the first one ran; known once the last one has.</returns>
    internal static long WaitForFirst()
    {
        Last.Wait();

        return Volatile.Read(ref _first);
    }
}
