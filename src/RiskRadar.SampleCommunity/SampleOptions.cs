namespace RiskRadar.SampleCommunity;

/// <summary>What the sample community is made from: the same options give the same pages, byte for byte.</summary>
public sealed record SampleOptions
{
    /// <summary>Chooses among communities. Default 7; any value.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>
    /// UTC; the community's half year ends at the midnight before it, so that the content stays the same for a whole day.
    /// Whoever restarts on the same store keeps this value together with <see cref="Ports"/>.
    /// </summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>One port per site, in the order of <see cref="SampleSites.Sites"/>; <see langword="null"/> takes free ones.</summary>
    public IReadOnlyList<int>? Ports { get; init; }

    /// <summary>How long the slow site thinks before each answer. Default 150 ms; zero or more.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Whether the slow site also answers with errors from which a patient reader recovers. Default <see langword="true"/>.</summary>
    public bool Faults { get; init; } = true;

    /// <summary>Measures <see cref="Latency"/>; the content knows no clock. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
