namespace RiskRadar.Classify.Onnx;

/// <summary>How a network's outputs become probabilities.</summary>
public enum OnnxActivation
{
    /// <summary>A comment shows one of the outputs: their probabilities add up to 1. Outputs with the same meaning are added.</summary>
    Softmax,

    /// <summary>A comment may show any of the outputs: each has a probability of its own.</summary>
    Sigmoid,
}
