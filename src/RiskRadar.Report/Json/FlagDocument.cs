using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>A flag as the contract writes it.</summary>
/// <param name="Kind">What it reports.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="RaisedAt">When a monitor would have raised it, UTC.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="Statistic">The numbers behind it.</param>
/// <param name="Evidence">Comment ids, strongest first.</param>
public sealed record FlagDocument(
    FlagKind Kind,
    Severity Severity,
    DateTimeOffset RaisedAt,
    string Reason,
    IReadOnlyDictionary<string, double> Statistic,
    IReadOnlyList<string> Evidence)
{
    /// <summary>The document of a flag.</summary>
    public static FlagDocument Of(Flag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);

        return new(
            flag.Kind,
            flag.Severity,
            flag.RaisedAt,
            flag.Reason,
            new SortedDictionary<string, double>(
                flag.Statistic.ToDictionary(entry => entry.Key, entry => Rounded.Share(entry.Value)), StringComparer.Ordinal),
            flag.Evidence);
    }
}
