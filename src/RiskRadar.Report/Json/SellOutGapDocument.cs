using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>The sell-out gap as the contract writes it.</summary>
/// <param name="Sponsored">Share under sponsored posts.</param>
/// <param name="Organic">Share under organic posts.</param>
/// <param name="Gap">The difference.</param>
/// <param name="Interval">Of the gap, low and high.</param>
/// <param name="SponsoredPosts">Sponsored posts with comments.</param>
/// <param name="OrganicPosts">Organic posts with comments.</param>
public sealed record SellOutGapDocument(
    double Sponsored, double Organic, double Gap, double[] Interval, int SponsoredPosts, int OrganicPosts)
{
    /// <summary>The document of a gap, or <see langword="null"/> without one.</summary>
    public static SellOutGapDocument? Of(SellOutGap? gap) => gap is null
        ? null
        : new(
            Rounded.Share(gap.Sponsored),
            Rounded.Share(gap.Organic),
            Rounded.Share(gap.Gap),
            Rounded.Share(gap.Interval),
            gap.SponsoredPosts,
            gap.OrganicPosts);
}
