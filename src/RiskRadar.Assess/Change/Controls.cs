using RiskRadar.Assess.Aggregates;

namespace RiskRadar.Assess.Change;

/// <summary>
/// How other creators moved over the same dates (difference in differences). Those who share an audience are left out: what happened to
/// the hired one happened to them as well.
/// </summary>
/// <param name="Count">How many creators.</param>
/// <param name="Median">Their median change, corrected. Not the mean: some of them may have turned themselves.</param>
/// <param name="AsLarge">How many of them moved at least as much: the placebo.</param>
internal sealed record Controls(int Count, double Median, int AsLarge)
{
    /// <summary>Fewer creators are no control group (field notes B6.4).</summary>
    public const int Fewest = 5;

    // More controls make the median hardly better and cost their number.
    private const int Most = 40;

    /// <summary>The controls of a member, or <see langword="null"/> when there are too few.</summary>
    /// <param name="own">The member's change as counted.</param>
    /// <param name="hiredAt">When it was hired.</param>
    /// <param name="others">Creators with little overlap.</param>
    /// <param name="slope">How much a counted share moves when the true one moves by one.</param>
    public static Controls? Of(double own, uint hiredAt, IEnumerable<HostileDays> others, double slope)
    {
        var day = hiredAt / EpochSeconds.Day;
        var changes = others.Select(other => other.ChangeAround(day)).OfType<double>().Take(Most).Order().ToList();
        return changes.Count < Fewest
            ? null
            : new Controls(changes.Count, changes[changes.Count / 2] / slope, changes.Count(change => change >= own));
    }
}
