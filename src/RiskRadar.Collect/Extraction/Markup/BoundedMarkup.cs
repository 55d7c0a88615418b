namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>A page's markup after <see cref="MarkupGuard"/>: balanced, of bounded depth and size, without scripts and styles.</summary>
/// <param name="Html">The markup to parse.</param>
/// <param name="Scripts">The scripts that were set aside.</param>
/// <param name="LeftOut">What a budget cut off, as sentences; empty for an ordinary page.</param>
internal sealed record BoundedMarkup(string Html, IReadOnlyList<ScriptBlock> Scripts, IReadOnlyList<string> LeftOut);
