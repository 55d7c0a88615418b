using RiskRadar.Assess.Disclosure;

namespace RiskRadar.Assess;

/// <summary>The brand's thresholds, weights, jurisdiction and false-alarm budget; versioned.</summary>
public sealed record Policy
{
    /// <summary>The version that assessments state, e.g. <c>"default-1"</c>.</summary>
    public string Version { get; init; } = "default-1";

    /// <summary>Whose rules of disclosure hold: <c>"US"</c> or <c>"UK"</c>.</summary>
    public string Jurisdiction { get; init; } = "US";

    /// <summary>How much evidence a statement needs.</summary>
    public EvidencePolicy Evidence { get; init; } = new();

    /// <summary>What counts as a sell-out gap.</summary>
    public GapPolicy Gap { get; init; } = new();

    /// <summary>How changes are watched, and how many false alarms that may cost.</summary>
    public AlarmPolicy Alarms { get; init; } = new();

    /// <summary>What counts as a burst of coordinated comments.</summary>
    public CoordinationPolicy Coordination { get; init; } = new();

    /// <summary>How much of each signal the brand bears.</summary>
    public TolerancePolicy Tolerance { get; init; } = new();

    /// <summary>How the roster's risk is counted.</summary>
    public RosterPolicy Roster { get; init; } = new();

    /// <summary>Where a disclosure must stand.</summary>
    public DisclosurePolicy Disclosure { get; init; } = new();

    /// <summary>The shipped policy.</summary>
    public static Policy Default { get; } = new();
}
