namespace RiskRadar.Classify.Evaluation;

/// <summary>A text with what somebody said about it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The label, as written.</param>
/// <param name="Group">What it is counted with, e.g. the set it comes from; empty for none.</param>
public sealed record LabelledText(string Text, string Label, string Group = "");
