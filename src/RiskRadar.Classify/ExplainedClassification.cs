using RiskRadar.Domain;

namespace RiskRadar.Classify;

/// <summary>A reading with its reasons.</summary>
/// <param name="Classification">The reading.</param>
/// <param name="Contributions">The parts of the text that moved it, strongest first.</param>
public sealed record ExplainedClassification(Classification Classification, IReadOnlyList<Contribution> Contributions);
