using RiskRadar.Domain;

namespace RiskRadar.Classify.Evaluation;

/// <summary>One bar of a reliability diagram: the comments that were given about the same probability.</summary>
/// <param name="From">The bin's lower end, in [0, 1).</param>
/// <param name="To">Its upper end, in (0, 1].</param>
/// <param name="Count">How many comments are in it; never 0.</param>
/// <param name="Predicted">Their mean probability, in [0, 1].</param>
/// <param name="Observed">The share of them that is true, in [0, 1].</param>
/// <param name="Interval">Of that share.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Predicted, double Observed, Interval Interval);
