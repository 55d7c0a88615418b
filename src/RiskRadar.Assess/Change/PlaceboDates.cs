using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

/// <summary>The same look at dates on which nothing is known to have begun: days of the creator's own past, as many in a row as the rise lasts.</summary>
/// <param name="Dates">How many dates there are.</param>
/// <param name="AsLarge">On how many of them the mean score was at least as high.</param>
internal readonly record struct PlaceboDates(int Dates, int AsLarge)
{
    /// <summary>Share in (0, 1] of dates, the true one among them, that show as much.</summary>
    public double Share => (AsLarge + 1.0) / (Dates + 1);

    public static PlaceboDates Of(ReadOnlySpan<DayTally> past, IReadOnlyList<Tally> rise)
    {
        var (votes, scores) = (rise.Sum(day => (long)day.Votes), rise.Sum(day => day.Scores));
        var (dates, asLarge) = (0, 0);
        for (var first = 0; first + rise.Count <= past.Length; first++)
        {
            var (pastVotes, pastScores) = (0L, 0L);
            foreach (ref readonly var day in past.Slice(first, rise.Count))
            {
                (pastVotes, pastScores) = (pastVotes + day.Tally.Votes, pastScores + day.Tally.Scores);
            }

            dates++;
            // Without division: equal shares must compare as equal.
            asLarge += pastScores * votes >= scores * pastVotes ? 1 : 0;
        }

        return new PlaceboDates(dates, asLarge);
    }
}
