namespace RiskRadar.Report.Json;

/// <summary>The last line of a roster written one object a line.</summary>
/// <param name="Model">The version of the model that read the comments.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="AsOf">UTC: nothing published later was looked at.</param>
/// <param name="Roster">The roster as a whole.</param>
public sealed record RosterClosingDocument(string Model, string Policy, DateTimeOffset AsOf, RosterRiskDocument Roster);
