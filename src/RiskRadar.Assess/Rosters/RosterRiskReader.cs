using RiskRadar.Assess.Verdicts;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>The roster as a whole.</summary>
internal static class RosterRiskReader
{
    private const double DaysAYear = 365.25;

    public static RosterRisk Of(Policy policy, MemberReading[] readings, Assessment[] assessments)
    {
        var overlaps = new AudienceOverlaps([.. readings.Select(Authors)]);
        var chances = assessments.Select(assessment => IncidentModel.Of(assessment.RiskScore, policy.Roster)).ToArray();
        var (any, marginal) = IncidentModel.Join(chances, overlaps.MeanOverlaps());
        var budget = policy.Alarms.BudgetPerYear(readings.Length);
        var spent = readings.Sum(reading => Math.Min(reading.WatchedDays, DaysAYear)) / DaysAYear * budget / Math.Max(1, readings.Length);
        var members = assessments.Select((assessment, member) =>
            new MemberRisk(assessment.Influencer.Id, chances[member], marginal[member], overlaps.UniqueReach(member)));
        return new RosterRisk(
            budget,
            spent,
            FalseShare(readings, spent),
            any,
            overlaps.Pairs([.. assessments.Select(assessment => assessment.Influencer.Id)]),
            [.. members]);
    }

    private static ulong[] Authors(MemberReading reading) => [.. reading.View.Votes.Select(vote => vote.Author).Distinct()];

    // As many false alarms as the budget says, at most all that are open.
    private static double FalseShare(MemberReading[] readings, double spent)
    {
        var open = readings.Count(reading => reading.Alarms.Count > 0);
        return open == 0 ? 0 : Math.Min(1, spent / open);
    }
}
