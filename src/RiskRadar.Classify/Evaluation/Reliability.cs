using System.Globalization;
using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Evaluation;

/// <summary>The reliability diagram of probabilities (DeGroot and Fienberg 1983): of the comments given 0.8, about 80 % should be so.</summary>
public static class Reliability
{
    private const int Bins = 10;
    private const int BarLength = 20;

    /// <summary>The bins with comments in them, lowest first.</summary>
    /// <param name="readings">Probability and truth of each comment.</param>
    public static IReadOnlyList<ReliabilityBin> Of(IEnumerable<(double Probability, bool IsTrue)> readings) =>
    [
        .. readings.GroupBy(reading => Math.Clamp((int)(reading.Probability * Bins), 0, Bins - 1)).OrderBy(bin => bin.Key).Select(bin =>
        {
            var count = bin.Count();
            var observed = bin.Count(reading => reading.IsTrue) / (double)count;
            return new ReliabilityBin(bin.Key / (double)Bins, (bin.Key + 1) / (double)Bins, count, bin.Average(reading => reading.Probability), observed, Interval.OfShare(observed, count));
        }),
    ];

    /// <summary>Draws a bin: as many <c>#</c> as the observed share, a <c>|</c> where the predicted one would end.</summary>
    public static string Bar(ReliabilityBin bin)
    {
        var bar = new StringBuilder(new string('#', (int)Math.Round(bin.Observed * BarLength)).PadRight(BarLength + 1, '.'));
        bar[(int)Math.Round(bin.Predicted * BarLength)] = '|';
        return bar.ToString();
    }

    /// <summary>A line for a bin, in columns: bin, count, predicted, observed, its interval, the bar.</summary>
    public static string Line(ReliabilityBin bin) => string.Create(
        CultureInfo.InvariantCulture,
        $"{bin.From:F1}-{bin.To:F1} {bin.Count,7} {bin.Predicted,6:F3} {bin.Observed,6:F3} ({bin.Interval.Low:F3}-{bin.Interval.High:F3}) {Bar(bin)}");
}
