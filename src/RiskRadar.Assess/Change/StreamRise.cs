using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

/// <summary>A rise of one stream, as known when it passed its bar.</summary>
/// <param name="Onset">When it began.</param>
/// <param name="Rise">Since then, against the past.</param>
/// <param name="Placebo">Whether dates of the past show as much.</param>
internal sealed record StreamRise(OnsetSpan Onset, ShareDifference Rise, PlaceboDates Placebo);
