using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Extraction;

/// <summary>A time shown at a node.</summary>
/// <param name="Time">The time; <see langword="null"/> when it is relative and the page's fetch time is not known.</param>
/// <param name="IsAlone">The node shows nothing else.</param>
/// <param name="IsMachine">It was read from a machine-readable attribute.</param>
internal sealed record TimeMark(PublishedTime? Time, bool IsAlone, bool IsMachine);
