namespace RiskRadar.Domain;

/// <summary>Commercial distrust under sponsored posts minus under organic posts of one creator.</summary>
/// <param name="Sponsored">Share in [0, 1] under sponsored posts.</param>
/// <param name="Organic">Share in [0, 1] under organic posts.</param>
/// <param name="Gap">The difference, in [-1, 1].</param>
/// <param name="Interval">Of the gap, clustered by post.</param>
/// <param name="SponsoredPosts">Sponsored posts with comments.</param>
/// <param name="OrganicPosts">Organic posts with comments.</param>
public sealed record SellOutGap(
    double Sponsored, double Organic, double Gap, Interval Interval, int SponsoredPosts, int OrganicPosts);
