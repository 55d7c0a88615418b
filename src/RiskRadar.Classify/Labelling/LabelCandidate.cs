using RiskRadar.Domain;

namespace RiskRadar.Classify.Labelling;

/// <summary>A comment whose label would teach the model much.</summary>
/// <param name="Text">The comment.</param>
/// <param name="Reading">What the model made of it.</param>
/// <param name="Doubt">How much the model doubts, 0 or more: 1 for each output that it could call either way.</param>
/// <param name="About">The output that it doubts most: <c>sentiment</c> or a signal's name.</param>
public sealed record LabelCandidate(string Text, Classification Reading, double Doubt, string About);
