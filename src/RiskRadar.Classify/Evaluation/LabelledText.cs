namespace RiskRadar.Classify.Evaluation;

/// <summary>A text with what somebody said about it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The label, as written.</param>
public sealed record LabelledText(string Text, string Label);
