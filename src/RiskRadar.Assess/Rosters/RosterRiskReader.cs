using RiskRadar.Assess.Verdicts;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>The roster as a whole.</summary>
internal static class RosterRiskReader
{
    private const double DaysAYear = 365.25;

    public static RosterRisk Of(Policy policy, IReadOnlyList<MemberDraft> readings, Assessment[] assessments, AudienceOverlaps overlaps)
    {
        var chances = assessments.Select(assessment => IncidentModel.Of(assessment.RiskScore, policy.Roster)).ToArray();
        var (any, marginal) = IncidentModel.Join(chances, overlaps.MeanOverlaps());
        var budget = policy.Alarms.BudgetPerYear(readings.Count);
        var spent = readings.Sum(reading => Math.Min(reading.WatchedDays, DaysAYear)) / DaysAYear * budget / Math.Max(1, readings.Count);
        var members = assessments.Select((assessment, member) =>
            new MemberRisk(assessment.Influencer.Id, chances[member], marginal[member], overlaps.UniqueReach(member)));
        return new RosterRisk(
            budget,
            spent,
            FalseShare(readings, spent),
            any,
            [.. overlaps.Largest.Select(pair => pair.ToDomain(readings[pair.First].Influencer.Id, readings[pair.Second].Influencer.Id))],
            [.. members],
            Choose(policy.Roster.RiskCap, chances, overlaps, assessments));
    }

    // Most reach for the risk first; whoever would lift the roster above the cap is passed over.
    private static RosterChoice Choose(double cap, double[] chances, AudienceOverlaps overlaps, Assessment[] assessments)
    {
        var loadings = overlaps.MeanOverlaps();
        var order = Enumerable.Range(0, chances.Length)
            .Where(member => assessments[member].Verdict is not (Verdict.Avoid or Verdict.InsufficientData))
            .OrderByDescending(member => overlaps.Reach(member) * (1 + overlaps.UniqueReach(member)) / chances[member])
            .ThenBy(member => member);
        var joint = new JointIncidents();
        var chosen = new List<InfluencerId>();
        foreach (var member in order)
        {
            if (joint.With(chances[member], loadings[member]) is var with && with.Probability <= cap)
            {
                joint = with;
                chosen.Add(assessments[member].Influencer.Id);
            }
        }

        return new RosterChoice(cap, chosen, joint.Probability);
    }

    // As many false alarms as the budget says, at most all that are open.
    private static double FalseShare(IReadOnlyList<MemberDraft> readings, double spent)
    {
        var open = readings.Count(reading => reading.Alarms > 0);
        return open == 0 ? 0 : Math.Min(1, spent / open);
    }
}
