namespace RiskRadar.Assess.Rosters;

/// <summary>
/// Chances of incidents within a year. Members whose audiences overlap fail together: a one-factor Gaussian copula (Vasicek) in which a member's
/// loading is its mean overlap with the others.
/// </summary>
internal static class IncidentModel
{
    /// <summary>The chance of one member by its score: from the base rate at 0 to the highest at 100, rising with the square.</summary>
    public static double Of(double riskScore, RosterPolicy policy) =>
        policy.BaseIncidents + ((policy.MostIncidents - policy.BaseIncidents) * Math.Pow(riskScore / 100, 2));

    /// <summary>The chance of at least one incident in the roster, and by how much it falls without each member.</summary>
    public static (double Any, double[] Marginal) Join(double[] chances, double[] overlaps)
    {
        var joint = new JointIncidents();
        for (var member = 0; member < chances.Length; member++)
        {
            joint = joint.With(chances[member], overlaps[member]);
        }

        var any = joint.Probability;
        return (any, [.. chances.Select((chance, member) => Math.Clamp(any - joint.ProbabilityWithout(chance, overlaps[member]), 0, 1))]);
    }
}
