namespace RiskRadar.Classify.Evaluation;

/// <summary>What was measured on a part of the texts.</summary>
/// <param name="Name">The part.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Classes">The figures of the choice; for a signal of yes and no.</param>
/// <param name="YesNo">The figures of the probability; <see langword="null"/> for sentiment.</param>
public sealed record GroupFigures(string Name, int Texts, ClassFigures Classes, YesNoFigures? YesNo);
