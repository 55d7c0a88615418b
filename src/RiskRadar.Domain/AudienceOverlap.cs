namespace RiskRadar.Domain;

/// <summary>How much of their audience two members of a roster share, counted from commenters.</summary>
/// <param name="First">One member.</param>
/// <param name="Second">The other.</param>
/// <param name="Share">Shared commenters divided by the smaller audience, in [0, 1].</param>
/// <param name="Interval">Of the share.</param>
public sealed record AudienceOverlap(InfluencerId First, InfluencerId Second, double Share, Interval Interval);
