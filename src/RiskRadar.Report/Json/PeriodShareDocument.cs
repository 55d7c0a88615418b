using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>A period's share as the contract writes it.</summary>
/// <param name="Share">In [0, 1].</param>
/// <param name="Interval">Low and high.</param>
/// <param name="Comments">Comments in the period.</param>
/// <param name="Posts">Posts commented in the period.</param>
public sealed record PeriodShareDocument(double Share, double[] Interval, int Comments, int Posts)
{
    /// <summary>The document of a period.</summary>
    public static PeriodShareDocument Of(PeriodShare period)
    {
        ArgumentNullException.ThrowIfNull(period);

        return new(Rounded.Share(period.Share), Rounded.Share(period.Interval), period.Comments, period.Posts);
    }
}
