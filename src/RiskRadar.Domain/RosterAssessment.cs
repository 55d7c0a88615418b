namespace RiskRadar.Domain;

/// <summary>The assessments of a roster, made together.</summary>
/// <param name="Model">The version of the model that read the comments.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="AsOf">UTC: nothing published later was looked at.</param>
/// <param name="Influencers">In the order of the roster.</param>
/// <param name="Roster">The roster as a whole.</param>
public sealed record RosterAssessment(
    string Model, string Policy, DateTimeOffset AsOf, IReadOnlyList<Assessment> Influencers, RosterRisk Roster);
