namespace RiskRadar.SampleCommunity.Hosting;

/// <summary>
/// Ports that no outgoing connection is given, so that a community that starts again finds its own ports free: systems hand out theirs from
/// 32,768 on (Linux) or 49,152 on (others).
/// </summary>
internal static class SamplePorts
{
    private const int First = 20_000;
    private const int Count = 12_000;

    // Communities that start at the same time begin their search far from each other.
    private const int Stride = 997;

    /// <summary>All of them once, in an order of this process's own. Any of them may be taken.</summary>
    public static IEnumerable<int> InTurn()
    {
        var start = (int)((long)Environment.ProcessId * Stride % Count);

        return Enumerable.Range(0, Count).Select(step => First + ((start + step) % Count));
    }
}
