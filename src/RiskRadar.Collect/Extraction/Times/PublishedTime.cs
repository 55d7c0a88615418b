namespace RiskRadar.Collect.Extraction.Times;

/// <summary>A time as a page shows it.</summary>
/// <param name="At">In UTC; a time without a zone is taken as UTC, a date without a time as its midnight.</param>
/// <param name="IsApproximate">Resolved from a relative time or completed by a year that was not written.</param>
internal readonly record struct PublishedTime(DateTimeOffset At, bool IsApproximate);
