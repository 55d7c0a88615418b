namespace RiskRadar.Collect.Extraction.Times;

/// <summary>A time found in a text, and where.</summary>
/// <param name="Time">The time; <see langword="null"/> when the text names one that cannot be resolved (relative, without fetch time).</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct TimeOnPage(PublishedTime? Time, int Start, int End);
