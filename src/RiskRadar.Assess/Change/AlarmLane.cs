namespace RiskRadar.Assess.Change;

/// <summary>A lane of an alarm. All lanes share one budget.</summary>
/// <param name="Name">The lane's name in a flag.</param>
/// <param name="Stake">
/// What is bet, over the standard deviation of the past scores. Best for a rise that moves the mean score by so many standard deviations (Kelly), which
/// needs to know nothing of the model: bets are flat around their best rise, so that few lanes cover everything.
/// </param>
/// <param name="Margin">How far above the past the mean must be before the lane gains at all, in standard deviations.</param>
/// <param name="IsCapped">One day alone cannot fill it.</param>
/// <param name="Weight">Its part of the mixture; the weights of all lanes add up to one.</param>
internal sealed record AlarmLane(string Name, double Stake, double Margin, bool IsCapped, double Weight)
{
    /// <summary>
    /// Small lasting rises, larger ones, and outbursts that fill a day. With the model of 2026-11 a rise of 8, 12 and 22 points of distrust is worth
    /// stakes of about 0.3, 0.5 and 0.9. Small and larger rises get nearly alike: with two thirds for the small ones, rises of 12 and 22 points were noticed a tenth
    /// later, and one of 8 points hardly sooner.
    /// </summary>
    public static IReadOnlyList<AlarmLane> All { get; } =
    [
        new("slow", 0.3, 0, IsCapped: true, Weight: 0.4),
        new("fast", 0.75, 0, IsCapped: true, Weight: 0.5),
        new("outburst", 1.5, 0.9, IsCapped: false, Weight: 0.1),
    ];
}
