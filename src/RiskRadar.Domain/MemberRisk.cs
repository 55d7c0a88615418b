namespace RiskRadar.Domain;

/// <summary>What one member adds to a roster.</summary>
/// <param name="Influencer">The member.</param>
/// <param name="IncidentProbability">In [0, 1]: at least one incident of this member within a year.</param>
/// <param name="MarginalRisk">By how much the roster's incident probability falls without the member.</param>
/// <param name="UniqueReach">Share in [0, 1] of the member's commenters whom no other member reaches.</param>
public sealed record MemberRisk(InfluencerId Influencer, double IncidentProbability, double MarginalRisk, double UniqueReach);
