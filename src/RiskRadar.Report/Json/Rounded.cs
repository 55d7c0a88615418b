using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>Rounds numbers to what the evidence can carry: more digits would only pretend.</summary>
internal static class Rounded
{
    private const int ShareDecimals = 4;
    private const int ScoreDecimals = 1;

    /// <summary>A share or a difference of shares.</summary>
    public static double Share(double value) => Math.Round(value, ShareDecimals);

    /// <summary>An interval of shares, low first.</summary>
    public static double[] Share(Interval interval) => [Share(interval.Low), Share(interval.High)];

    /// <summary>A score in [0, 100].</summary>
    public static double Score(double value) => Math.Round(value, ScoreDecimals);

    /// <summary>An interval of scores, low first.</summary>
    public static double[] Score(Interval interval) => [Score(interval.Low), Score(interval.High)];
}
