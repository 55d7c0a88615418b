namespace RiskRadar.Assess;

/// <summary>What counts as a burst of coordinated comments.</summary>
public sealed record CoordinationPolicy
{
    /// <summary>So many near-copies within an hour by accounts never seen before are a burst. Default 8.</summary>
    public int FewestCopies { get; init; } = 8;
}
