using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;

namespace RiskRadar.Assess.Backtesting;

/// <summary>An alarm rule in common use, on the daily hostile share (field notes B5).</summary>
/// <param name="Name">The rule, in words.</param>
/// <param name="Fires">Whether it fires, from the last week's daily shares and the day's own.</param>
internal sealed record CommonRule(string Name, Func<double[], double, bool> Fires)
{
    private const int Week = 7;

    public static IReadOnlyList<CommonRule> All { get; } =
    [
        new("mean + 2 SD over 7 days", (week, today) => today > Mean(week) + (2 * Deviation(week))),
        new("mean + 3 SD over 7 days", (week, today) => today > Mean(week) + (3 * Deviation(week))),
        new("twice the weekly mean", (week, today) => today > 2 * Mean(week)),
        new("three times the weekly mean", (week, today) => today > 3 * Mean(week)),
        new("over 30 %", (_, today) => today > 0.3),
        new("over 40 %", (_, today) => today > 0.4),
    ];

    /// <summary>The end of the first day on which the rule fires, or <see langword="null"/>.</summary>
    public uint? FirstAlarm(List<DayTally> days, uint from)
    {
        for (var index = Week; index < days.Count; index++)
        {
            if (days[index].Day >= from
                && Fires([.. days.GetRange(index - Week, Week).Select(Share)], Share(days[index])))
            {
                return (days[index].Day + 1) * EpochSeconds.Day;
            }
        }

        return null;
    }

    private static double Share(DayTally day) => (double)day.Tally.Counting / day.Tally.Votes;

    private static double Mean(double[] shares) => shares.Average();

    private static double Deviation(double[] shares)
    {
        var mean = shares.Average();
        return Math.Sqrt(shares.Sum(share => (share - mean) * (share - mean)) / (shares.Length - 1));
    }
}
