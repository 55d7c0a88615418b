namespace RiskRadar.Classify.Training;

/// <summary>How far a training is.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Share">About how much of the whole is done, in [0, 1].</param>
public readonly record struct TrainingStep(string What, double Share);
