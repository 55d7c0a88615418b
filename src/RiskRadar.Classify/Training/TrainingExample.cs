namespace RiskRadar.Classify.Training;

/// <summary>One text with what is known about it.</summary>
/// <param name="Text">As it stands in its set.</param>
/// <param name="Set">The set it comes from.</param>
/// <param name="Part">What it is for.</param>
/// <param name="Answers">What is known: a task, the answer's number, and what the answer counts.</param>
internal sealed record TrainingExample(string Text, string Set, ExamplePart Part, IReadOnlyList<Answer> Answers);
