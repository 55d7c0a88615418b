using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>What one part of a comment added to one signal.</summary>
/// <param name="Text">The part, as written.</param>
/// <param name="Start">Where it starts in the comment, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Signal">The signal it moved.</param>
/// <param name="Weight">What it added to the signal's logit; negative speaks against the signal.</param>
public sealed record Contribution(string Text, int Start, int Length, Signal Signal, double Weight);
