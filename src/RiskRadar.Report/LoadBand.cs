namespace RiskRadar.Report;

/// <summary>Sponsored posts that came after a like share of sponsored posts.</summary>
/// <param name="From">Lowest share, in [0, 1].</param>
/// <param name="Until">Highest share.</param>
/// <param name="Posts">How many.</param>
/// <param name="Votes">Votes under them.</param>
/// <param name="Distrust">Share of those votes that show commercial distrust, as counted.</param>
internal sealed record LoadBand(double From, double Until, int Posts, int Votes, double Distrust);
