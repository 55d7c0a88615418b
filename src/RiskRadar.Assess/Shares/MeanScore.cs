namespace RiskRadar.Assess.Shares;

/// <summary>
/// The mean score of votes in groups. Scores say more than counts: a change shows in them with a quarter less votes than in the share above
/// a threshold (measured in the simulation), so they decide whether there is one; the corrected share says how large it is.
/// </summary>
/// <param name="Mean">In [0, 1].</param>
/// <param name="Variance">Of one score.</param>
/// <param name="Correlation">How alike the scores of one group are.</param>
/// <param name="Effective">How many independent votes they are worth.</param>
internal readonly record struct MeanScore(double Mean, double Variance, double Correlation, double Effective)
{
    private const double Unit = 255;

    // Scores that hardly vary would make every difference look certain.
    private const double LeastVariance = 1e-4;

    /// <summary>The mean score of groups, with the correlation that is usual for such groups.</summary>
    public static MeanScore Of(ReadOnlySpan<Tally> groups, double usualCorrelation = Dispersion.Usual, double usualWeight = Dispersion.UsualWeight, bool isPrudent = true)
    {
        var (votes, scores, squares) = (0L, 0L, 0L);
        foreach (ref readonly var group in groups)
        {
            votes += group.Votes;
            scores += group.Scores;
            squares += group.Squares;
        }

        if (votes == 0)
        {
            return new MeanScore(0, LeastVariance, usualCorrelation, 0);
        }

        var mean = scores / Unit / votes;
        var variance = Math.Max(LeastVariance, (squares / (Unit * Unit) / votes) - (mean * mean));
        double pearson = 0, pairs = 0;
        var used = 0;
        foreach (var group in Dispersion.Ordered(groups))
        {
            var off = (group.Scores / Unit) - (group.Votes * mean);
            pearson += off * off / (group.Votes * variance);
            pairs += group.Votes - 1;
            used++;
        }

        var correlation = Dispersion.Correlation(pearson, pairs, used, usualCorrelation, usualWeight, isPrudent);
        return new MeanScore(mean, variance, correlation, Dispersion.EffectiveVotes(groups, correlation));
    }

    /// <summary>How many standard errors this mean is above another, if both are one.</summary>
    public double Above(MeanScore other)
    {
        if (Effective <= 0 || other.Effective <= 0)
        {
            return 0;
        }

        var total = Effective + other.Effective;
        var joint = ((Mean * Effective) + (other.Mean * other.Effective)) / total;
        // Within both, and between them: the variance that holds if there is no difference.
        var variance = ((Effective * (Variance + Square(Mean - joint))) + (other.Effective * (other.Variance + Square(other.Mean - joint)))) / total;
        // Half a vote more keeps sides without any distrust from being taken for certain.
        return (Mean - other.Mean) / Math.Sqrt((variance + (0.25 / total)) * ((1 / Effective) + (1 / other.Effective)));
    }

    private static double Square(double value) => value * value;
}
