namespace RiskRadar.Report.Json;

/// <summary>What one member adds to the roster.</summary>
/// <param name="Influencer">The handle.</param>
/// <param name="IncidentProbability">At least one incident within a year.</param>
/// <param name="MarginalRisk">By how much the roster's probability falls without the member.</param>
/// <param name="UniqueReach">Share of the member's commenters whom no other member reaches.</param>
public sealed record MemberDocument(string Influencer, double IncidentProbability, double MarginalRisk, double UniqueReach);
