using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

/// <summary>A creator's own past, as a rise is measured against it.</summary>
/// <param name="Observed">The past share of votes that count.</param>
/// <param name="Score">The past scores.</param>
/// <param name="DaySize">How many votes come on a day, as a vote sees it (large days count by their votes).</param>
/// <param name="Limit">The mean score that counts as "no rise": the upper end of what the past may have been.</param>
internal sealed record Baseline(ObservedShare Observed, MeanScore Score, double DaySize, double Limit)
{
    // One standard error: past means that are higher than this by chance (one in six) are so by less than the smallest rise
    // that is bet on, and the bar has room for them (measured in the simulation).
    private const double LimitErrors = 1.0;

    // Days differ more than posts do, and taking them for steadier than they are raises false alarms: with the usual 0.01 a third more of them
    // came (simulation, correlation 0.02).
    private const double UsualCorrelation = 0.02;

    // A month of one's own days says more than the usual value: with twice this weight, turns of audiences whose days do not differ were found a
    // twentieth later at the same number of false alarms.
    private const double UsualWeight = 5;

    private const double Highest = 0.98;

    /// <summary>How many times larger the variance of a usual day's sum is than if its votes did not hang together (Kish 1965); at least 1.</summary>
    public double DesignEffect => 1 + (Score.Correlation * Math.Max(0, DaySize - 1));

    public static Baseline Of(ReadOnlySpan<DayTally> days)
    {
        var tallies = new Tally[days.Length];
        for (var index = 0; index < days.Length; index++)
        {
            tallies[index] = days[index].Tally;
        }

        double votes = 0, squares = 0;
        foreach (var tally in tallies)
        {
            votes += tally.Votes;
            squares += (double)tally.Votes * tally.Votes;
        }

        var score = MeanScore.Of(tallies, UsualCorrelation, UsualWeight, isPrudent: false);
        // Half a vote more keeps a past without any distrust from being taken for certain.
        var limit = score.Mean + (LimitErrors * Math.Sqrt(score.Variance / score.Effective)) + (0.5 / (score.Effective + 1));
        return new Baseline(ObservedShare.Of(tallies, score.Correlation), score, squares / votes, Math.Min(limit, Highest));
    }
}
