namespace RiskRadar.Assess.Verdicts;

/// <summary>What is believed of a gap or a change after looking: a normal distribution.</summary>
/// <param name="Mean">In shares.</param>
/// <param name="Spread">Standard deviation, positive.</param>
internal readonly record struct Belief(double Mean, double Spread)
{
    /// <summary>The probability that it is at least so large.</summary>
    public double AtLeast(double size) =>
        0.5 * MathNet.Numerics.SpecialFunctions.Erfc((size - Mean) / (Math.Max(Spread, 1e-9) * Math.Sqrt(2)));
}
