namespace RiskRadar.Collect.Extraction.Times;

/// <summary>A time of day as written.</summary>
/// <param name="OfDay">Since midnight.</param>
/// <param name="Zone">The offset from UTC; zero when none was written.</param>
internal readonly record struct ClockTime(TimeSpan OfDay, TimeSpan Zone);
