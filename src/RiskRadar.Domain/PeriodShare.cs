namespace RiskRadar.Domain;

/// <summary>The share of hostile votes in a period.</summary>
/// <param name="Share">In [0, 1].</param>
/// <param name="Interval">Of the share, clustered by post.</param>
/// <param name="Comments">Comments in the period.</param>
/// <param name="Posts">Posts commented in the period.</param>
public sealed record PeriodShare(double Share, Interval Interval, int Comments, int Posts);
