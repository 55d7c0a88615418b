namespace RiskRadar.Assess;

/// <summary>How the roster's risk is counted.</summary>
public sealed record RosterPolicy
{
    /// <summary>Chance in a year that a creator without any sign of risk has an incident. Default 0.02.</summary>
    public double BaseIncidents { get; init; } = 0.02;

    /// <summary>The chance of at least one incident in a year that the suggested part of the roster stays under. Default 0.25.</summary>
    public double RiskCap { get; init; } = 0.25;

    /// <summary>Chance in a year of a creator with the highest score. Default 0.6.</summary>
    public double MostIncidents { get; init; } = 0.6;

    /// <summary>
    /// Share of the smaller audience that also comments on another member, from which on the pair is flagged. Default 0.25: a quarter of what is
    /// paid for is paid for twice.
    /// </summary>
    public double NotableOverlap { get; init; } = 0.25;
}
