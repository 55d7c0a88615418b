
namespace RiskRadar.Assess.Rosters;

/// <summary>
/// Chances of incidents within a year. Members whose audiences overlap fail together: a one-factor Gaussian copula (Vasicek) in which a member's
/// loading is its mean overlap with the others.
/// </summary>
internal static class IncidentModel
{
    // 64 equal slices of the common factor give four digits.
    private const int Slices = 64;

    // Even audiences that do not overlap read the same news.
    private const double LeastLoading = 0.02;
    private const double MostLoading = 0.9;

    /// <summary>The chance of one member by its score: from the base rate at 0 to the highest at 100, rising with the square.</summary>
    public static double Of(double riskScore, RosterPolicy policy) =>
        policy.BaseIncidents + ((policy.MostIncidents - policy.BaseIncidents) * Math.Pow(riskScore / 100, 2));

    /// <summary>The chance of at least one incident in the roster, and how it falls without each member.</summary>
    public static (double Any, double[] Marginal) Join(double[] chances, double[] overlaps)
    {
        var marginal = new double[chances.Length];
        if (chances.Length == 0)
        {
            return (0, marginal);
        }

        var normal = new MathNet.Numerics.Distributions.Normal();
        var limits = chances.Select(chance => normal.InverseCumulativeDistribution(Math.Clamp(chance, 1e-9, 1 - 1e-9))).ToArray();
        var none = 0.0;
        var without = new double[chances.Length];
        for (var slice = 0; slice < Slices; slice++)
        {
            var factor = normal.InverseCumulativeDistribution((slice + 0.5) / Slices);
            var logNone = 0.0;
            var logs = new double[chances.Length];
            for (var member = 0; member < chances.Length; member++)
            {
                var loading = Math.Clamp(overlaps[member], LeastLoading, MostLoading);
                var quiet = 1 - normal.CumulativeDistribution((limits[member] - (Math.Sqrt(loading) * factor)) / Math.Sqrt(1 - loading));
                logs[member] = Math.Log(Math.Max(quiet, 1e-300));
                logNone += logs[member];
            }

            none += Math.Exp(logNone);
            for (var member = 0; member < chances.Length; member++)
            {
                without[member] += Math.Exp(logNone - logs[member]);
            }
        }

        for (var member = 0; member < chances.Length; member++)
        {
            marginal[member] = Math.Clamp((without[member] - none) / Slices, 0, 1);
        }

        return (Math.Clamp(1 - (none / Slices), 0, 1), marginal);
    }
}
