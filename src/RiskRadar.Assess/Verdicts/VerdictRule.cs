using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>
/// From evidence to verdict: too few votes are insufficient data; a flag that the audience turned is review, of high severity avoid;
/// a gap or change that is more likely harmful than not is review; one that cannot be told from harmful or harmless is insufficient data,
/// and so is an audience of which most was not read; the rest is clear.
/// </summary>
internal sealed class VerdictRule(Policy policy)
{
    // Below one in five, a person who looks would mostly look in vain.
    private const double Undecided = 0.2;

    /// <summary>What the smaller part says is no word about the larger part.</summary>
    public const double MostHidden = 0.5;

    public Verdict Decide(Evidence evidence)
    {
        if (evidence.Votes < policy.Evidence.FewestVotes || evidence.Comments < policy.Evidence.FewestVotes)
        {
            return Verdict.InsufficientData;
        }

        if (evidence.Turned is { } severity)
        {
            return severity == Severity.High ? Verdict.Avoid : Verdict.Review;
        }

        var harmful = Math.Max(Harmful(evidence.Gap), Harmful(evidence.Change));
        if (harmful >= 0.5 || evidence.IsBeyondTolerance)
        {
            return Verdict.Review;
        }

        if (evidence.Hidden >= MostHidden)
        {
            return Verdict.InsufficientData;
        }

        // Without sponsored posts nobody can say how the audience takes them; without a past, what changed.
        var gap = evidence.GapIsSeen && Settles(evidence.Gap);
        var settled = evidence.Phase == Phase.Candidate ? gap : gap || (evidence.ChangeIsSeen && Settles(evidence.Change));
        return settled ? Verdict.Clear : Verdict.InsufficientData;
    }

    private double Harmful(Belief? belief) => belief?.AtLeast(policy.Gap.Harmful) ?? 0;

    private bool Settles(Belief? belief) =>
        belief is { } known && (known.Spread <= policy.Evidence.LargestStandardError || Harmful(known) < Undecided / 4)
        && Harmful(known) < 0.5;

    /// <summary>What the verdict rests on.</summary>
    /// <param name="Phase">Candidate or hired.</param>
    /// <param name="Comments">Comments read.</param>
    /// <param name="Votes">Votes counted.</param>
    /// <param name="Turned">The highest severity of a flag that says the audience turned, at least medium.</param>
    /// <param name="Gap">What is believed of the gap.</param>
    /// <param name="Change">What is believed of the change.</param>
    /// <param name="IsBeyondTolerance">Some share is surely higher than the brand bears.</param>
    /// <param name="Hidden">Share in [0, 1] of the known comments that were not read.</param>
    public sealed record Evidence(
        Phase Phase, int Comments, int Votes, Severity? Turned, Belief? Gap, Belief? Change, bool IsBeyondTolerance, double Hidden)
    {
        /// <summary>Each side of the gap has enough votes; otherwise only what is believed of others speaks, and settles nothing.</summary>
        public required bool GapIsSeen { get; init; }

        /// <summary>The same for the change.</summary>
        public required bool ChangeIsSeen { get; init; }
    }
}
