namespace RiskRadar.Domain;

/// <summary>The roster as a whole.</summary>
/// <param name="BudgetPerYear">False alarms a year that the policy allows for the whole roster.</param>
/// <param name="BudgetSpent">How many of them the alarms in force may have used, in expectation.</param>
/// <param name="ExpectedFalseShare">In [0, 1]: at most this share of the open flags is expected to be false, by the budget that is spent; 0 without flags.</param>
/// <param name="IncidentProbability">In [0, 1]: at least one incident within a year.</param>
/// <param name="Overlaps">The pairs that share most, largest share first.</param>
/// <param name="Members">Each member's part.</param>
/// <param name="Choice">The part of the roster that we would take under the policy's cap; <see langword="null"/> when nobody asked.</param>
public sealed record RosterRisk(
    double BudgetPerYear,
    double BudgetSpent,
    double ExpectedFalseShare,
    double IncidentProbability,
    IReadOnlyList<AudienceOverlap> Overlaps,
    IReadOnlyList<MemberRisk> Members,
    RosterChoice? Choice = null);
