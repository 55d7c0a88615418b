namespace RiskRadar.Domain;

/// <summary>
/// What is known about one influencer's audience as of a time. Comments that were set aside as coordinated count in no number but the coverage and
/// <see cref="WithCoordinated"/>.
/// </summary>
/// <param name="Influencer">Who.</param>
/// <param name="Phase">Candidate or hired.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="RiskScore">In [0, 100], higher is riskier.</param>
/// <param name="RiskInterval">Of the score.</param>
/// <param name="Drivers">What moved the score, in words, strongest first.</param>
/// <param name="Coverage">What it rests on.</param>
/// <param name="SellOutGap"><see langword="null"/> without both kinds of posts.</param>
/// <param name="BeforeAfter"><see langword="null"/> for a candidate.</param>
/// <param name="WithoutCoordinated">The verdict once more, with how many comments were set aside; <see langword="null"/> when none were.</param>
/// <param name="Flags">Newest first.</param>
/// <param name="Needs">For <see cref="Verdict.InsufficientData"/>, what would settle it; otherwise <see langword="null"/>.</param>
/// <param name="Flips">What would change the verdict, in words.</param>
/// <param name="Timeline">Its posts, oldest first.</param>
/// <param name="Quotes">The evidence behind flags and gap, strongest first.</param>
/// <param name="Model">The version of the model that read the comments.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="AsOf">UTC: nothing published later was looked at.</param>
public sealed record Assessment(
    Influencer Influencer,
    Phase Phase,
    Verdict Verdict,
    double RiskScore,
    Interval RiskInterval,
    IReadOnlyList<string> Drivers,
    Coverage Coverage,
    SellOutGap? SellOutGap,
    BeforeAfter? BeforeAfter,
    TwinVerdict? WithoutCoordinated,
    IReadOnlyList<Flag> Flags,
    Needs? Needs,
    IReadOnlyList<string> Flips,
    IReadOnlyList<PostPoint> Timeline,
    IReadOnlyList<Quote> Quotes,
    string Model,
    string Policy,
    DateTimeOffset AsOf)
{
    /// <summary>The twin verdict: what it would be if coordinated comments counted; <see langword="null"/> when none were set aside.</summary>
    public TwinVerdict? WithCoordinated { get; init; }
}
