namespace RiskRadar.Assess;

/// <summary>How much evidence a statement needs.</summary>
public sealed record EvidencePolicy
{
    /// <summary>
    /// Fewer votes (one for each author and post) are no evidence for anything. Default 20: below that a single angry thread
    /// moves the share by more than any gap worth knowing.
    /// </summary>
    public int FewestVotes { get; init; } = 20;

    /// <summary>
    /// The gap is looked at, and can settle a verdict, from so many votes under sponsored and as many under organic posts on; a change from so many
    /// before and since. Default 20.
    /// </summary>
    public int FewestVotesPerKind { get; init; } = 20;

    /// <summary>
    /// A gap or change whose standard error is larger than this, in shares, settles nothing. Default 0.06: its 95 % interval would be
    /// 24 points wide and hold both a harmless and a harmful gap.
    /// </summary>
    public double LargestStandardError { get; init; } = 0.06;
}
