using RiskRadar.Domain;

namespace RiskRadar.Assess.Shares;

/// <summary>Two corrected shares and their difference, with intervals.</summary>
/// <param name="First">Corrected, in [0, 1].</param>
/// <param name="Second">Corrected, in [0, 1].</param>
/// <param name="FirstInterval">Of the first.</param>
/// <param name="SecondInterval">Of the second.</param>
/// <param name="Interval">Of first minus second.</param>
/// <param name="StandardError">Of the difference.</param>
/// <param name="Z">The difference in standard errors that hold if there is none.</param>
internal sealed record ShareDifference(
    double First, double Second, Interval FirstInterval, Interval SecondInterval, Interval Interval, double StandardError, double Z)
{
    // Two-sided 95 %.
    private const double Normal95 = 1.959964;

    public double Difference => First - Second;

    /// <summary>
    /// Compares two observed shares. The interval of the difference joins Wilson's intervals (Newcombe 1998, method 10) and adds the
    /// uncertainty of the correction.
    /// </summary>
    public static ShareDifference Of(ObservedShare first, ObservedShare second, ErrorCorrection correction)
    {
        var local = correction.Under(first.Share, second.Share);
        var (p1, p2) = (local.Correct(first.Share), local.Correct(second.Share));
        var (low1, high1) = first.Wilson(Normal95);
        var (low2, high2) = second.Wilson(Normal95);
        var slope = local.Slope;
        var extra = Normal95 * Normal95 * local.ExtraDifferenceVariance(p1 - p2);
        var down = Math.Sqrt(Square((first.Share - low1) / slope) + Square((high2 - second.Share) / slope) + extra);
        var up = Math.Sqrt(Square((high1 - first.Share) / slope) + Square((second.Share - low2) / slope) + extra);
        return new ShareDifference(
            p1,
            p2,
            IntervalOf(first, correction, p1),
            IntervalOf(second, correction, p2),
            new Interval(Math.Max(-1, p1 - p2 - down), Math.Min(1, p1 - p2 + up)),
            (down + up) / (2 * Normal95),
            NullZ(first, second));
    }

    /// <summary>The interval of one corrected share.</summary>
    public static Interval IntervalOf(ObservedShare observed, ErrorCorrection correction, double corrected)
    {
        var (low, high) = observed.Wilson(Normal95);
        var extra = Normal95 * Normal95 * correction.ExtraVariance(corrected);
        var down = Math.Sqrt(Square((observed.Share - low) / correction.Slope) + extra);
        var up = Math.Sqrt(Square((high - observed.Share) / correction.Slope) + extra);
        return new Interval(Math.Max(0, corrected - down), Math.Min(1, corrected + up));
    }

    private static double NullZ(ObservedShare first, ObservedShare second)
    {
        if (first.Effective <= 0 || second.Effective <= 0)
        {
            return 0;
        }

        // Half a vote each way keeps zero counts from looking certain.
        var pooled = ((first.Share * first.Effective) + (second.Share * second.Effective) + 0.5) / (first.Effective + second.Effective + 1);
        return (first.Share - second.Share) / Math.Sqrt(pooled * (1 - pooled) * ((1 / first.Effective) + (1 / second.Effective)));
    }

    private static double Square(double value) => value * value;
}
