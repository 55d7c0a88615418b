namespace RiskRadar.Assess;

/// <summary>How much of each signal the brand bears, as shares of votes.</summary>
public sealed record TolerancePolicy
{
    /// <summary>Hostile votes. Default 0.15: twice what is usual under brand posts (field notes B4).</summary>
    public double Hostile { get; init; } = 0.15;

    /// <summary>Votes that call ads, reviews or followers fake. Default 0.05.</summary>
    public double Deception { get; init; } = 0.05;
}
