namespace RiskRadar.Classify.Evaluation;

/// <summary>A labelled text with what a model made of it.</summary>
/// <param name="Truth">The class that is true.</param>
/// <param name="Chosen">The class that was chosen.</param>
/// <param name="ChosenProbability">The chosen class's probability.</param>
/// <param name="Probability">Of a signal its own probability, of a sentiment that of the chosen one.</param>
/// <param name="IsSure">Whether the choice is not left open.</param>
internal readonly record struct MeasuredText(int Truth, int Chosen, double ChosenProbability, double Probability, bool IsSure);
