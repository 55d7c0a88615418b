using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>One influencer's assessment as the contract writes it. Shares are rounded to four decimals, scores to one.</summary>
/// <param name="Influencer">The handle.</param>
/// <param name="Phase">Candidate or hired.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="RiskScore">In [0, 100].</param>
/// <param name="RiskInterval">Low and high.</param>
/// <param name="Coverage">What it rests on.</param>
/// <param name="SellOutGap"><see langword="null"/> without both kinds of posts.</param>
/// <param name="BeforeAfter"><see langword="null"/> for a candidate.</param>
/// <param name="WithoutCoordinated">The verdict without coordinated comments, which is the verdict, and how many were set aside.</param>
/// <param name="Flags">Newest first.</param>
/// <param name="Needs">What would settle it; <see langword="null"/> unless the data are insufficient.</param>
/// <param name="Drivers">What moved the score, in words, strongest first.</param>
/// <param name="Flips">What would change the verdict, in words.</param>
/// <param name="WithCoordinated">What the verdict would be if coordinated comments counted; <see langword="null"/> when none were set aside.</param>
/// <param name="Sponsorship">How much is paid for; <see langword="null"/> when no post is known to be sponsored or organic.</param>
public sealed record InfluencerDocument(
    string Influencer,
    Phase Phase,
    Verdict Verdict,
    double RiskScore,
    double[] RiskInterval,
    CoverageDocument Coverage,
    SellOutGapDocument? SellOutGap,
    BeforeAfterDocument? BeforeAfter,
    TwinVerdictDocument WithoutCoordinated,
    IReadOnlyList<FlagDocument> Flags,
    NeedsDocument? Needs,
    IReadOnlyList<string> Drivers,
    IReadOnlyList<string> Flips,
    TwinVerdictDocument? WithCoordinated,
    SponsorshipDocument? Sponsorship)
{
    /// <summary>The document of an assessment.</summary>
    public static InfluencerDocument Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);

        return new(
            assessment.Influencer.Handle,
            assessment.Phase,
            assessment.Verdict,
            Rounded.Score(assessment.RiskScore),
            Rounded.Score(assessment.RiskInterval),
            CoverageDocument.Of(assessment.Coverage),
            SellOutGapDocument.Of(assessment.SellOutGap),
            BeforeAfterDocument.Of(assessment.BeforeAfter),
            TwinVerdictDocument.Of(assessment),
            [.. assessment.Flags.Select(FlagDocument.Of)],
            NeedsDocument.Of(assessment.Needs),
            assessment.Drivers,
            assessment.Flips,
            TwinVerdictDocument.Of(assessment.WithCoordinated),
            SponsorshipDocument.Of(assessment.Timeline));
    }
}
