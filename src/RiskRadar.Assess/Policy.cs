namespace RiskRadar.Assess;

/// <summary>The brand's thresholds, weights, jurisdiction and false-alarm budget; versioned.</summary>
public sealed record Policy
{
    /// <summary>The version that assessments state, e.g. <c>"default-1"</c>.</summary>
    public string Version { get; init; } = "default-1";

    /// <summary>The shipped policy.</summary>
    public static Policy Default { get; } = new();
}
