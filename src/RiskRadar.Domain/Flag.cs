namespace RiskRadar.Domain;

/// <summary>A finding that needs a person.</summary>
/// <param name="Kind">What it reports.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="RaisedAt">The earliest time at which a monitor that saw only what was published until then would have raised it.</param>
/// <param name="Reason">One sentence that a brand manager can read out.</param>
/// <param name="Statistic">The numbers behind it, by name.</param>
/// <param name="Evidence">Comment ids, at most twenty, strongest first.</param>
public sealed record Flag(
    FlagKind Kind,
    Severity Severity,
    DateTimeOffset RaisedAt,
    string Reason,
    IReadOnlyDictionary<string, double> Statistic,
    IReadOnlyList<string> Evidence);
