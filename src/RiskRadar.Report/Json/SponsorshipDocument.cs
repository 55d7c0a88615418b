using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>How much of a creator's own voice is paid for; shown, never scored.</summary>
/// <param name="Load">Share of sponsored posts among those of a known kind.</param>
/// <param name="Posts">Posts of a known kind.</param>
/// <param name="FatigueCurve">Sponsored posts by the load of the 30 days before them, lowest first.</param>
public sealed record SponsorshipDocument(double Load, int Posts, IReadOnlyList<FatiguePointDocument> FatigueCurve)
{
    /// <summary>The document of a timeline, or <see langword="null"/> when no post is known to be sponsored or organic.</summary>
    public static SponsorshipDocument? Of(IReadOnlyList<PostPoint> timeline) => SponsorshipLoad.Of(timeline) is { } load
        ? new(Rounded.Share(load.Share), load.Posts, [.. load.Curve.Select(FatiguePointDocument.Of)])
        : null;
}
