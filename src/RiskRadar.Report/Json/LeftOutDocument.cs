namespace RiskRadar.Report.Json;

/// <summary>Something that could not be read.</summary>
/// <param name="What">Where.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it was noticed, UTC.</param>
public sealed record LeftOutDocument(string What, string Reason, DateTimeOffset At);
