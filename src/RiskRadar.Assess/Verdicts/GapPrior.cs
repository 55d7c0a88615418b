using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Verdicts;

/// <summary>
/// How gaps (or changes) are spread over a roster: a thin creator's gap is drawn toward the roster's mean, a well-read one's stays what it is
/// (empirical Bayes; DerSimonian and Laird's moment estimate of the spread between creators).
/// </summary>
/// <param name="Mean">Of the roster.</param>
/// <param name="Spread">Standard deviation between creators.</param>
internal sealed record GapPrior(double Mean, double Spread)
{
    // What is assumed of creators before any was read. Weighs as much as so many creators.
    private const double UsualMean = 0.01;
    private const double UsualSpread = 0.06;
    private const double UsualWeight = 5;

    // However alike a roster looks, the next creator may be otherwise.
    private const double LeastSpread = 0.03;

    public static GapPrior Of(IEnumerable<ShareDifference> differences)
    {
        double weights = 0, weighted = 0, squares = 0, count = 0;
        var known = differences.Where(difference => difference.StandardError is > 0 and < 0.25).ToList();
        foreach (var difference in known)
        {
            var weight = 1 / (difference.StandardError * difference.StandardError);
            weights += weight;
            weighted += weight * difference.Difference;
            squares += weight * weight;
            count++;
        }

        if (count < 2)
        {
            return new GapPrior(UsualMean, UsualSpread);
        }

        var mean = weighted / weights;
        var heterogeneity = known.Sum(difference => Square((difference.Difference - mean) / difference.StandardError));
        var between = Math.Max(0, (heterogeneity - (count - 1)) / (weights - (squares / weights)));
        // The precision-weighted mean follows the few well-read creators; the plain one is that of creators.
        var plain = known.Average(difference => difference.Difference);
        return new GapPrior(
            ((plain * count) + (UsualMean * UsualWeight)) / (count + UsualWeight),
            Math.Max(LeastSpread, Math.Sqrt(((between * count) + (UsualSpread * UsualSpread * UsualWeight)) / (count + UsualWeight))));
    }

    public Belief Update(ShareDifference difference)
    {
        var (own, prior) = (Square(difference.StandardError), Square(Spread));
        if (own <= 0)
        {
            return new Belief(difference.Difference, 1e-6);
        }

        var weight = prior / (prior + own);
        return new Belief(Mean + (weight * (difference.Difference - Mean)), Math.Sqrt(prior * own / (prior + own)));
    }

    private static double Square(double value) => value * value;
}
