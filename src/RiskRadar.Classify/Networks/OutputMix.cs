namespace RiskRadar.Classify.Networks;

/// <summary>How an output's logit is made of what the network and the table say of it.</summary>
/// <param name="Network">The network's share, in [0, 1]; the rest is the table's.</param>
/// <param name="Slope">Calibration: what the sum is multiplied with.</param>
/// <param name="Offset">Calibration: what is then added.</param>
internal sealed record OutputMix(float Network, float Slope, float Offset);
