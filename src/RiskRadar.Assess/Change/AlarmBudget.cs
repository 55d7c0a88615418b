using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>
/// How the false-alarm budget is shared out. What is watched is one mixture: the mean of e-processes is an e-process, so all its parts share one
/// budget without paying for one another, and parts that rise together add up.
/// </summary>
internal static class AlarmBudget
{
    private const double DaysAYear = 365.25;

    private const double PartOfADay = 0.5;

    // Toxicity never says that an audience turned; its flag is of low severity and gets a small part.
    private const double ToxicityPart = 0.05;

    /// <summary>A part of a mixture; the weights add up to one.</summary>
    public sealed record Part(VoteStream Stream, double Weight);

    /// <summary>What says that an audience turned. Distrust is what we are for, so it gets most.</summary>
    public static IReadOnlyList<Part> Turning { get; } =
        [new(VoteStream.Distrust, 0.65), new(VoteStream.Hostile, 0.25), new(VoteStream.Negative, 0.1)];

    public static IReadOnlyList<Part> Toxicity { get; } = [new(VoteStream.Toxic, 1)];

    /// <summary>The bar of the mixture that says that an audience turned: passed by chance at most once in so many days.</summary>
    public static double TurningBar(AlarmPolicy policy, int members) => DaysAYear / (PerMember(policy, members) * (1 - ToxicityPart));

    public static double ToxicityBar(AlarmPolicy policy, int members) => DaysAYear / (PerMember(policy, members) * ToxicityPart);

    /// <summary>
    /// The most that one day may add to the logarithm of a capped lane's evidence: half of what an alarm takes. A bad day is not a turned audience;
    /// without the cap, creators whose days differ (ρ = 0.02) raised three times as many false alarms.
    /// </summary>
    public static double MostADay(double bar) => PartOfADay * Math.Log(bar);

    private static double PerMember(AlarmPolicy policy, int members) => policy.BudgetPerYear(members) / Math.Max(1, members);
}
