namespace RiskRadar.Report.Json;

/// <summary>Two members who share commenters.</summary>
/// <param name="First">One handle.</param>
/// <param name="Second">The other.</param>
/// <param name="Share">Shared commenters divided by the smaller audience.</param>
/// <param name="Interval">Low and high.</param>
public sealed record OverlapDocument(string First, string Second, double Share, double[] Interval);
