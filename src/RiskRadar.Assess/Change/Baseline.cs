using System.Runtime.InteropServices;
using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

/// <summary>A creator's own past, as a rise is measured against it.</summary>
/// <param name="Observed">The past share.</param>
/// <param name="Correlation">How alike the votes of one day are.</param>
/// <param name="Limit">The share that counts as "no rise": the upper end of what the past may have been.</param>
internal sealed record Baseline(ObservedShare Observed, double Correlation, double Limit)
{
    // One standard error: past shares that are higher than this by chance (one in six) are so by less than the smallest rise
    // that is bet on, and the bar has room for them (measured in the simulation).
    private const double LimitErrors = 1.0;

    public static Baseline Of(ReadOnlySpan<DayTally> days)
    {
        var tallies = new Tally[days.Length];
        for (var index = 0; index < days.Length; index++)
        {
            tallies[index] = days[index].Tally;
        }

        var correlation = Dispersion.Correlation(tallies, Dispersion.Usual);
        var observed = ObservedShare.Of(tallies, correlation);
        return new Baseline(observed, correlation, observed.Wilson(LimitErrors).High);
    }

    public static Baseline Of(List<DayTally> days, int count) => Of(CollectionsMarshal.AsSpan(days)[..count]);
}
