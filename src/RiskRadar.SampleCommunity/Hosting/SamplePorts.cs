namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>
/// Ports that no outgoing connection is given, so that a community that starts again finds its own ports free: systems hand out theirs from
/// 32,768 on (Linux) or 49,152 on (others).
/// </summary>
internal static class SamplePorts
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Processes that start at the same time begin their search far from each other.
    private const int Stride = 997;

    private static long _next = (long)Environment.ProcessId * Stride;

    /// <summary>
    /// One port after the other, each of them once. Any of them may be taken. Within a process none comes twice before all have come: whoever
    /// stopped on a port finds it free a moment later.
    /// </summary>
    public static IEnumerable<int> InTurn()
    {
        for (var left = Count; left > 0; left--)
        {
            yield return First + (int)((ulong)Interlocked.Increment(ref _next) % Count);
        }
    }
}
