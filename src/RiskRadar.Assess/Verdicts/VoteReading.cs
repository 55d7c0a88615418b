using RiskRadar.Assess.Change;
using RiskRadar.Assess.Gap;
using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Verdicts;

/// <summary>The statistics of a set of votes.</summary>
/// <param name="Votes">How many.</param>
/// <param name="Distrust">Per post.</param>
/// <param name="HostileTallies">Per post.</param>
/// <param name="Gap">Or <see langword="null"/> without both kinds of posts.</param>
/// <param name="Change">Or <see langword="null"/> for a candidate.</param>
/// <param name="BeyondTolerance">The shares that are higher than the brand bears.</param>
internal sealed record VoteReading(
    int Votes, Tally[] Distrust, Tally[] HostileTallies, GapReading? Gap, ChangeReading? Change, IReadOnlyList<BorneShare> BeyondTolerance);
