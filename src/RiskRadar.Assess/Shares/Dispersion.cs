namespace RiskRadar.Assess.Shares;

/// <summary>
/// How alike the votes of one group (a post, a day) are, beyond what chance allows: the intra-class correlation ρ of the
/// beta-binomial, by Pearson's statistic, drawn toward a usual value as far as there are few groups.
/// </summary>
internal static class Dispersion
{
    /// <summary>Correlation that comments under one post usually have; in our simulations and the field notes 0 to 0.05.</summary>
    public const double Usual = 0.01;

    /// <summary>The usual value weighs as much as so many groups of one's own.</summary>
    public const double UsualWeight = 10;
    private const double Most = 0.5;

    /// <summary>The correlation within groups that share a mean.</summary>
    /// <param name="groups">The groups; empty ones do not matter.</param>
    /// <param name="usual">What to assume without evidence.</param>
    public static double Correlation(ReadOnlySpan<Tally> groups, double usual)
    {
        var (votes, counting, used) = (0L, 0L, 0);
        foreach (var group in groups)
        {
            votes += group.Votes;
            counting += group.Counting;
            used += group.Votes > 0 ? 1 : 0;
        }

        if (used < 2 || counting == 0 || counting == votes)
        {
            return usual;
        }

        var mean = (double)counting / votes;
        double pearson = 0, pairs = 0;
        foreach (var group in Ordered(groups))
        {
            var off = group.Counting - (group.Votes * mean);
            pearson += off * off / (group.Votes * mean * (1 - mean));
            pairs += group.Votes - 1;
        }

        return Correlation(pearson, pairs, used, usual);
    }

    /// <summary>The correlation from Pearson's statistic over groups.</summary>
    /// <param name="pearson">The sum of squared deviations of the groups' sums, each divided by its variance without correlation.</param>
    /// <param name="pairs">The sum of the groups' sizes less one.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="usual">What to assume without evidence.</param>
    /// <param name="usualWeight">It weighs as much as so many groups.</param>
    /// <param name="isPrudent">
    /// Chance makes the statistic of groups that do not hang together negative half of the time. Prudent is to cut that off before it is drawn toward the usual
    /// value, so that a few steady posts do not look as if posts never differed. With weeks of days it only makes steady days look correlated: turns were
    /// noticed a twentieth later for nothing.
    /// </param>
    public static double Correlation(
        double pearson, double pairs, int groups, double usual, double usualWeight = UsualWeight, bool isPrudent = true)
    {
        if (pairs <= 0 || groups < 2)
        {
            return usual;
        }

        var own = Math.Max((pearson - (groups - 1)) / pairs, isPrudent ? 0 : double.MinValue);
        return Math.Clamp(((own * (groups - 1)) + (usual * usualWeight)) / (groups - 1 + usualWeight), 0, Most);
    }

    // Sums of fractions depend on their order in the last digit, and groups come in the order in which they became known.
    internal static Tally[] Ordered(ReadOnlySpan<Tally> groups)
    {
        var ordered = new List<Tally>(groups.Length);
        foreach (var group in groups)
        {
            if (group.Votes > 0)
            {
                ordered.Add(group);
            }
        }

        ordered.Sort((left, right) => left.Votes != right.Votes ? left.Votes.CompareTo(right.Votes) : left.Counting.CompareTo(right.Counting));
        return [.. ordered];
    }

    /// <summary>How many independent votes the votes of some groups are worth.</summary>
    public static double EffectiveVotes(ReadOnlySpan<Tally> groups, double correlation)
    {
        double votes = 0, squares = 0;
        foreach (var group in groups)
        {
            votes += group.Votes;
            squares += (double)group.Votes * group.Votes;
        }

        return votes <= 0 ? 0 : votes / (1 + (correlation * ((squares / votes) - 1)));
    }
}
