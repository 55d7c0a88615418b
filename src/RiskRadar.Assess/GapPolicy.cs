namespace RiskRadar.Assess;

/// <summary>What counts as a sell-out gap.</summary>
public sealed record GapPolicy
{
    /// <summary>The smallest gap worth a flag, as a share. Default 0.05: smaller ones are within what a classifier may err between two kinds of posts.</summary>
    public double Notable { get; init; } = 0.05;

    /// <summary>The gap from which on hiring is expected to do harm, as a share. Default 0.08.</summary>
    public double Harmful { get; init; } = 0.08;

    /// <summary>The gap from which on a flag is of high severity, as a share. Default 0.12.</summary>
    public double High { get; init; } = 0.12;

    /// <summary>
    /// How many standard errors the gap must be away from none. Default 2.5: looked at each time the evidence grows by a tenth, a creator
    /// without a gap passes it with a probability of about 1 % (see the simulation in tests/RiskRadar.Benchmarks).
    /// </summary>
    public double Bar { get; init; } = 2.5;

    /// <summary>
    /// How much higher the bar is for a creator at work. Default 1.0: a campaign is watched for months, and what matters then is change, which has
    /// alarms of its own.
    /// </summary>
    public double HiredBar { get; init; } = 1.0;
}
