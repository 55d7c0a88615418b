using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>
/// How the false-alarm budget is shared out. What is watched is one mixture: the mean of e-processes is an e-process, so all its parts share one
/// budget without paying for one another, and parts that rise together add up.
/// </summary>
internal static class AlarmBudget
{
    private const double DaysAYear = 365.25;

    // The bound is exact for votes that do not hang together. Where days differ as a whole, days are as skewed as their shares and their correlation is known
    // from few of them, so more alarms came than the bound says, and more of them the larger the design effect of a day was (simulation, over shares of
    // 1 to 30 % and 5 to 500 comments a day). The bar is therefore higher by this and by the design effect: who has steady days does not pay for the others.
    private const double Prudence = 4;

    // A day of votes that do not hang together may fill most of the bar; one whose votes are hardly worth more than one day's chance, a fifth.
    private const double LeastOfADay = 0.18;
    private const double MoreOfADay = 0.6;

    // Toxicity never says that an audience turned; its flag is of low severity and gets a small part.
    private const double ToxicityPart = 0.05;

    /// <summary>A part of a mixture; the weights add up to one.</summary>
    public sealed record Part(VoteStream Stream, double Weight);

    /// <summary>What says that an audience turned. Distrust is what we are for, so it gets most.</summary>
    public static IReadOnlyList<Part> Turning { get; } =
        [new(VoteStream.Distrust, 0.65), new(VoteStream.Hostile, 0.3), new(VoteStream.Negative, 0.05)];

    public static IReadOnlyList<Part> Toxicity { get; } = [new(VoteStream.Toxic, 1)];

    /// <summary>The bar of the mixture that says that an audience turned: passed by chance at most once in so many days, and less.</summary>
    public static double TurningBar(AlarmPolicy policy, int members) => Prudence * DaysAYear / (PerMember(policy, members) * (1 - ToxicityPart));

    public static double ToxicityBar(AlarmPolicy policy, int members) => Prudence * DaysAYear / (PerMember(policy, members) * ToxicityPart);

    /// <summary>
    /// The most that one day may add to the logarithm of a capped lane's evidence: less than what an alarm takes. A bad day is not a turned audience:
    /// without a cap, a bar five times as high was needed for the same number of false alarms where days differ (ρ = 0.02 and 0.05).
    /// </summary>
    /// <param name="bar">What the evidence must pass.</param>
    /// <param name="designEffect">Of a day, at least 1; see <see cref="Baseline.DesignEffect"/>.</param>
    public static double MostADay(double bar, double designEffect) => (LeastOfADay + (MoreOfADay / designEffect)) * Math.Log(bar);

    private static double PerMember(AlarmPolicy policy, int members) => policy.BudgetPerYear(members) / Math.Max(1, members);
}
