using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>How the roster's false-alarm budget is shared out over members, streams and lanes.</summary>
internal static class AlarmBudget
{
    private const double DaysAYear = 365.25;
    private const int Lanes = 2;

    /// <summary>A stream's part of the budget; the parts add up to one.</summary>
    public sealed record Part(VoteStream Stream, double Share);

    /// <summary>What is watched. Distrust is what we are for, so it gets most.</summary>
    public static IReadOnlyList<Part> Streams { get; } =
    [
        new(VoteStream.Distrust, 0.5),
        new(VoteStream.Hostile, 0.35),
        new(VoteStream.Negative, 0.1),
        new(VoteStream.Toxic, 0.05),
    ];

    /// <summary>The bar of each lane of a stream: passed by chance at most once in so many days.</summary>
    public static double Bar(AlarmPolicy policy, int members, Part part)
    {
        var perCreatorYear = policy.BudgetPerYear(members) / Math.Max(1, members);
        return DaysAYear * Lanes / (perCreatorYear * part.Share);
    }
}
