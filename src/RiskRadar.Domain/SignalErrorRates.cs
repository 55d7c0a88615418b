namespace RiskRadar.Domain;

/// <summary>How often a model is right about one signal at its threshold, measured on labelled comments it was not trained on.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Threshold">In (0, 1): a comment counts when its probability is at least this.</param>
/// <param name="Sensitivity">In [0, 1]: the share of true ones that it finds.</param>
/// <param name="Specificity">In [0, 1]: the share of others that it leaves alone.</param>
/// <param name="Positives">How many true ones the sensitivity was measured on.</param>
/// <param name="Negatives">How many others the specificity was measured on.</param>
public sealed record SignalErrorRates(
    Signal Signal, double Threshold, double Sensitivity, double Specificity, int Positives, int Negatives)
{
    /// <summary>Where the sensitivity lies with 95 % certainty, as far as the counts say it; other comments than those measured may differ by more.</summary>
    public Interval SensitivityInterval() => Interval.OfShare(Sensitivity, Positives);

    /// <summary>Where the specificity lies with 95 % certainty, as far as the counts say it.</summary>
    public Interval SpecificityInterval() => Interval.OfShare(Specificity, Negatives);
}
