namespace RiskRadar.Report.Pictures;

/// <summary>Round marks along an axis.</summary>
internal static class Scale
{
    private const int MostTicks = 6;

    private static readonly double[] RoundFactors = [1, 2, 5, 10];

    /// <summary>At most seven round values from <paramref name="least"/> to <paramref name="most"/>, apart by 1, 2 or 5 times a power of ten.</summary>
    public static IEnumerable<double> Ticks(double least, double most)
    {
        var step = Step((most - least) / MostTicks);
        for (var tick = Math.Ceiling(least / step) * step; tick <= most + (step / 1000); tick += step)
        {
            // Steps add up to a little more or less than zero, which would read "-0".
            yield return Math.Abs(tick) < step / 1000 ? 0 : tick;
        }
    }

    private static double Step(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));

        return RoundFactors.Select(factor => factor * power).First(step => step >= atLeast * 0.999);
    }
}
