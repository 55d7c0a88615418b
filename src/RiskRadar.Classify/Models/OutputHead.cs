namespace RiskRadar.Classify.Models;

/// <summary>What one output adds to the weights of its features, and how its logit becomes a probability.</summary>
/// <param name="Bias">The logit of a comment without features.</param>
/// <param name="Style">The weight of each style feature.</param>
/// <param name="Slope">Calibration: what the logit is multiplied with.</param>
/// <param name="Offset">Calibration: what is then added.</param>
internal sealed record OutputHead(float Bias, float[] Style, float Slope, float Offset);
