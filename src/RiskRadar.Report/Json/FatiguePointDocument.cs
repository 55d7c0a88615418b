namespace RiskRadar.Report.Json;

/// <summary>Sponsored posts that came after a like share of sponsored posts.</summary>
/// <param name="Load">Lowest and highest share.</param>
/// <param name="Posts">How many.</param>
/// <param name="Votes">Votes under them.</param>
/// <param name="Distrust">Share of those votes that show commercial distrust, as counted.</param>
public sealed record FatiguePointDocument(double[] Load, int Posts, int Votes, double Distrust)
{
    internal static FatiguePointDocument Of(LoadBand band) => new([band.From, band.Until], band.Posts, band.Votes, Rounded.Share(band.Distrust));
}
