namespace RiskRadar.Classify.Training;

/// <summary>What an example is for.</summary>
internal enum ExamplePart
{
    /// <summary>Weights are learned from it.</summary>
    Train,

    /// <summary>Probabilities are calibrated with it.</summary>
    Calibrate,

    /// <summary>Figures are measured on it, nothing is chosen by it.</summary>
    Test,
}
