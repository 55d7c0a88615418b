namespace RiskRadar.Domain;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, at least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    // The normal distribution's quantile of 97.5 %.
    private const double Normal95 = 1.959964;

    /// <summary>The interval of a share that was counted (Wilson 1927): it stays in [0, 1] and is right for shares near its ends.</summary>
    /// <param name="share">The share, in [0, 1].</param>
    /// <param name="count">Of how many; of none, the share may be anything.</param>
    public static Interval OfShare(double share, int count)
    {
        if (count <= 0)
        {
            return new Interval(0, 1);
        }

        const double Squared = Normal95 * Normal95;
        var middle = share + (Squared / (2 * count));
        var reach = Normal95 * Math.Sqrt((share * (1 - share) / count) + (Squared / (4.0 * count * count)));
        var scale = 1 + (Squared / count);
        return new Interval(Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
    }
}
