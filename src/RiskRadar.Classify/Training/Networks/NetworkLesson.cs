using RiskRadar.Classify.Networks;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>A text with the answers that a network is to learn.</summary>
/// <param name="Text">The text.</param>
/// <param name="Answers">What is known of it.</param>
internal sealed record NetworkLesson(NetworkText Text, IReadOnlyList<NetworkAnswer> Answers);

/// <summary>One known answer.</summary>
/// <param name="Head">The question.</param>
/// <param name="Value">The class; for yes or no the probability of yes.</param>
/// <param name="Weight">What it counts.</param>
internal readonly record struct NetworkAnswer(NetworkHead Head, float Value, float Weight);
