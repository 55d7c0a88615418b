namespace RiskRadar.Classify.Training;

/// <summary>A row of the training matrix with an answer.</summary>
/// <param name="Row">Which row.</param>
/// <param name="Value">The class.</param>
/// <param name="Weight">What it counts.</param>
internal readonly record struct WeightedRow(int Row, int Value, float Weight);
