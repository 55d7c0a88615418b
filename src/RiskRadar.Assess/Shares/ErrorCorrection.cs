using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Shares;

/// <summary>
/// Turns the share of votes that the model counted into the share that is true (Rogan and Gladen 1978):
/// p = (q − f) / (s − f), with the model's sensitivity s and false-positive rate f.
/// </summary>
/// <param name="Sensitivity">Share of true ones that are counted.</param>
/// <param name="FalsePositiveRate">Share of others that are counted.</param>
/// <param name="SensitivityVariance">Of the sensitivity as measured.</param>
/// <param name="FalsePositiveVariance">Of the false-positive rate as measured.</param>
internal sealed record ErrorCorrection(
    double Sensitivity, double FalsePositiveRate, double SensitivityVariance, double FalsePositiveVariance)
{
    // A model that is hardly better than chance would blow every share up without limit.
    private const double LeastSlope = 0.25;

    // What the classifier's notes call usual, for a signal that the model states nothing about.
    private const double UsualSensitivity = 0.7;
    private const double UsualSpecificity = 0.95;

    // Rates were measured on other texts than these: the sensitivity may be off by some points however large the test set was. A false-positive
    // rate that is off falls out of gaps and changes, and one that is too high is found out by the shares themselves (see Under).
    private const double TransferError = 0.02;

    /// <summary>How much an observed share moves when the true one moves by one.</summary>
    public double Slope => Math.Max(LeastSlope, Sensitivity - FalsePositiveRate);

    private double SlopeVariance => SensitivityVariance + FalsePositiveVariance;

    public static ErrorCorrection For(VoteStream stream, ModelDescription model) => stream switch
    {
        VoteStream.Distrust => Union(Of(model, Signal.Sellout), Of(model, Signal.Deception)),
        VoteStream.Hostile => Union(Of(model, Signal.Backlash), Union(Of(model, Signal.Sellout), Of(model, Signal.Deception))),
        VoteStream.Toxic => Of(model, Signal.Toxicity),
        VoteStream.Deception => Of(model, Signal.Deception),
        // Sentiment has no threshold of its own and the cards state macro recall: the usual rates stand in.
        _ => Usual,
    };

    /// <summary>
    /// The same correction with a false-positive rate that none of the observed shares contradicts. A share below the stated rate
    /// shows that the rate is lower on these texts: without this, it would come out below zero.
    /// </summary>
    public ErrorCorrection Under(params ReadOnlySpan<double> observed)
    {
        var lowest = FalsePositiveRate;
        foreach (var share in observed)
        {
            lowest = Math.Min(lowest, share);
        }

        return this with { FalsePositiveRate = lowest };
    }

    /// <summary>The true share behind an observed one, in [0, 1].</summary>
    public double Correct(double observed) => Math.Clamp((observed - FalsePositiveRate) / Slope, 0, 1);

    /// <summary>What the uncertainty of the rates adds to the variance of a corrected share.</summary>
    public double ExtraVariance(double corrected) =>
        ((corrected * corrected * SensitivityVariance) + ((1 - corrected) * (1 - corrected) * FalsePositiveVariance)) / (Slope * Slope);

    /// <summary>What it adds to the variance of a corrected difference: the false-positive rate itself falls out.</summary>
    public double ExtraDifferenceVariance(double corrected) => corrected * corrected * SlopeVariance / (Slope * Slope);

    private static ErrorCorrection Usual =>
        new(UsualSensitivity, 1 - UsualSpecificity, TransferError * TransferError, TransferError * TransferError / 4);

    private static ErrorCorrection Of(ModelDescription model, Signal signal)
    {
        var rates = model.ErrorRates.FirstOrDefault(rates => rates.Signal == signal);
        if (rates is null || !double.IsFinite(rates.Sensitivity) || !double.IsFinite(rates.Specificity))
        {
            return Usual;
        }

        var (sensitivity, falsePositive) = (Math.Clamp(rates.Sensitivity, 0.01, 1), Math.Clamp(1 - rates.Specificity, 0, 0.99));
        return new ErrorCorrection(
            sensitivity,
            falsePositive,
            Variance(sensitivity, rates.Positives) + (TransferError * TransferError),
            Variance(falsePositive, rates.Negatives));
    }

    // Either signal counts. What the first finds it finds as often as alone; mistakes add up, but for half of the smaller rate, as
    // the same odd comments mislead both.
    private static ErrorCorrection Union(ErrorCorrection first, ErrorCorrection second) => first with
    {
        Sensitivity = Math.Max(first.Sensitivity, second.Sensitivity),
        FalsePositiveRate = Math.Max(first.FalsePositiveRate, second.FalsePositiveRate)
            + (Math.Min(first.FalsePositiveRate, second.FalsePositiveRate) / 2),
        FalsePositiveVariance = Math.Max(first.FalsePositiveVariance, second.FalsePositiveVariance),
    };

    private static double Variance(double rate, int count) => ((rate * (1 - rate)) + (0.25 / (count + 1))) / (count + 1);
}
