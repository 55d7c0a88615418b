namespace RiskRadar.Domain;

/// <summary>
/// How often a model is right that a comment shows any of some signals, where it counts as soon as one of them passes its threshold. It does not follow
/// from the rates of each: how much two signals find together depends on how often they find the same.
/// </summary>
/// <param name="Signals">The signals, e.g. sellout and deception for commercial distrust.</param>
/// <param name="Sensitivity">In [0, 1]: the share of comments with any of them that counts.</param>
/// <param name="Specificity">In [0, 1]: the share of others that does not.</param>
/// <param name="Positives">How many true ones the sensitivity was measured on.</param>
/// <param name="Negatives">How many others the specificity was measured on.</param>
public sealed record JointErrorRates(IReadOnlyList<Signal> Signals, double Sensitivity, double Specificity, int Positives, int Negatives);
