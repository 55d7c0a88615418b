namespace RiskRadar.Domain;

/// <summary>The part of a roster that reaches most while its risk stays under a cap.</summary>
/// <param name="RiskCap">In [0, 1]: the chance of at least one incident within a year that is borne.</param>
/// <param name="Members">Who, most reach for the risk first. Nobody with the verdict avoid or too little evidence.</param>
/// <param name="IncidentProbability">In [0, 1]: at least one incident among them within a year.</param>
public sealed record RosterChoice(double RiskCap, IReadOnlyList<InfluencerId> Members, double IncidentProbability);
