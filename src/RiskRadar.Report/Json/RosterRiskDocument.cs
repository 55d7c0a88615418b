using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>The roster as a whole, as the contract writes it.</summary>
/// <param name="FalseAlarms">The false-alarm budget.</param>
/// <param name="ExpectedFalseShare">Expected share of false ones among the open flags.</param>
/// <param name="IncidentProbability">At least one incident within a year.</param>
/// <param name="Overlaps">The pairs that share most.</param>
/// <param name="Members">Each member's part.</param>
public sealed record RosterRiskDocument(
    FalseAlarmsDocument FalseAlarms,
    double ExpectedFalseShare,
    double IncidentProbability,
    IReadOnlyList<OverlapDocument> Overlaps,
    IReadOnlyList<MemberDocument> Members)
{
    /// <summary>The document of a roster's risk; ids become the handles of <paramref name="influencers"/>.</summary>
    public static RosterRiskDocument Of(RosterRisk roster, IReadOnlyList<Assessment> influencers)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(influencers);

        var handles = influencers.ToDictionary(assessment => assessment.Influencer.Id, assessment => assessment.Influencer.Handle);
        string HandleOf(InfluencerId id) => handles.GetValueOrDefault(id, id.ToString());

        return new(
            new(Rounded.Share(roster.BudgetPerYear), Rounded.Share(roster.BudgetSpent)),
            Rounded.Share(roster.ExpectedFalseShare),
            Rounded.Share(roster.IncidentProbability),
            [.. roster.Overlaps.Select(pair =>
                new OverlapDocument(HandleOf(pair.First), HandleOf(pair.Second), Rounded.Share(pair.Share), Rounded.Share(pair.Interval)))],
            [.. roster.Members.Select(member => new MemberDocument(
                HandleOf(member.Influencer),
                Rounded.Share(member.IncidentProbability),
                Rounded.Share(member.MarginalRisk),
                Rounded.Share(member.UniqueReach)))]);
    }
}
