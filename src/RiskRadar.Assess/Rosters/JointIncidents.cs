namespace RiskRadar.Assess.Rosters;

/// <summary>The chance of at least one incident among members that fail together (one-factor Gaussian copula), member by member.</summary>
internal sealed class JointIncidents
{
    // 64 equal slices of the common factor give four digits.
    private const int Slices = 64;

    // Even audiences that do not overlap read the same news.
    private const double LeastLoading = 0.02;
    private const double MostLoading = 0.9;

    private static readonly MathNet.Numerics.Distributions.Normal Normal = new();

    private static readonly double[] Factors =
        [.. Enumerable.Range(0, Slices).Select(slice => Normal.InverseCumulativeDistribution((slice + 0.5) / Slices))];

    private readonly double[] _quiet = new double[Slices];

    public JointIncidents() => Array.Fill(_quiet, 1);

    /// <summary>The chance of at least one incident, in [0, 1].</summary>
    public double Probability => Math.Clamp(1 - _quiet.Average(), 0, 1);

    /// <summary>The same with one more member.</summary>
    public JointIncidents With(double chance, double loading)
    {
        var more = new JointIncidents();
        var quiet = Quiet(chance, loading);
        for (var slice = 0; slice < Slices; slice++)
        {
            more._quiet[slice] = _quiet[slice] * quiet[slice];
        }

        return more;
    }

    /// <summary>The chance without a member that is among them.</summary>
    public double ProbabilityWithout(double chance, double loading)
    {
        var quiet = Quiet(chance, loading);
        var rest = 0.0;
        for (var slice = 0; slice < Slices; slice++)
        {
            rest += _quiet[slice] / quiet[slice];
        }

        return Math.Clamp(1 - (rest / Slices), 0, 1);
    }

    /// <summary>A member's chance of a quiet year in each slice of the common factor; never zero.</summary>
    private static double[] Quiet(double chance, double loading)
    {
        var limit = Normal.InverseCumulativeDistribution(Math.Clamp(chance, 1e-9, 1 - 1e-9));
        var share = Math.Clamp(loading, LeastLoading, MostLoading);
        return [.. Factors.Select(factor =>
            Math.Max(1e-12, 1 - Normal.CumulativeDistribution((limit - (Math.Sqrt(share) * factor)) / Math.Sqrt(1 - share))))];
    }
}
