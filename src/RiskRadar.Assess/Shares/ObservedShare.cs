namespace RiskRadar.Assess.Shares;

/// <summary>A share as counted, with the number of independent votes that it is worth.</summary>
/// <param name="Share">In [0, 1].</param>
/// <param name="Effective">Votes after the discount for votes that hang together.</param>
/// <param name="Votes">Votes as counted.</param>
/// <param name="Posts">Posts with votes.</param>
internal readonly record struct ObservedShare(double Share, double Effective, int Votes, int Posts)
{
    public static ObservedShare Of(ReadOnlySpan<Tally> groups, double correlation)
    {
        var (votes, counting, used) = (0, 0, 0);
        foreach (var group in groups)
        {
            votes += group.Votes;
            counting += group.Counting;
            used += group.Votes > 0 ? 1 : 0;
        }

        return new ObservedShare(votes == 0 ? 0 : (double)counting / votes, Dispersion.EffectiveVotes(groups, correlation), votes, used);
    }

    /// <summary>Wilson's interval at a number of standard errors: it stays in [0, 1] and is right for shares near zero.</summary>
    public (double Low, double High) Wilson(double z)
    {
        if (Effective <= 0)
        {
            return (0, 1);
        }

        var square = z * z / Effective;
        var middle = (Share + (square / 2)) / (1 + square);
        var half = z / (1 + square) * Math.Sqrt((Share * (1 - Share) / Effective) + (square / (4 * Effective)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
