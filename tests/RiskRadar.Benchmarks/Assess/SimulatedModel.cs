using RiskRadar.Domain;

namespace RiskRadar.Benchmarks.Assess;

/// <summary>
/// A classifier with known errors: the score of a comment is normal with variance 1, some way above 0 for comments that show
/// distrust and around 0 for the others. It counts above a limit, which gives its sensitivity and specificity.
/// </summary>
public sealed class SimulatedModel(double sensitivity, double specificity, double statedSensitivity, double statedSpecificity) : ISimulatedReader
{
    private const double Threshold = 0.5;

    private readonly double _separation = Normal.Quantile(sensitivity) + Normal.Quantile(specificity);
    private readonly double _limit = Normal.Quantile(specificity);

    public SimulatedModel(double sensitivity, double specificity)
        : this(sensitivity, specificity, sensitivity, specificity)
    {
    }

    public ModelDescription Description { get; } = new(
        "simulated",
        ["en"],
        [.. Enum.GetValues<Signal>().Select(signal => signal is Signal.Sellout or Signal.Backlash
            ? new SignalErrorRates(signal, Threshold, statedSensitivity, statedSpecificity, 400, 4_000)
            : new SignalErrorRates(signal, Threshold, 0.7, 0.995, 400, 4_000))])
    {
        // Deception follows sellout and never passes its threshold by itself: together they find what sellout finds.
        JointRates =
        [
            new JointErrorRates([Signal.Sellout, Signal.Deception], statedSensitivity, statedSpecificity, 400, 4_000),
            new JointErrorRates([Signal.Backlash, Signal.Sellout, Signal.Deception], statedSensitivity, statedSpecificity, 400, 4_000),
        ],
    };

    /// <summary>Reads a comment whose truth is known.</summary>
    public Classification Read(bool distrusts, Random random, double shift)
    {
        var score = Normal.Sample(random) + (distrusts ? _separation : shift);
        var ratio = (_separation * score) - (_separation * _separation / 2);
        // The posterior odds, moved so that 0.5 lies at the limit.
        var atLimit = (_separation * _limit) - (_separation * _separation / 2);
        var sellout = 1 / (1 + Math.Exp(-(ratio - atLimit)));
        var backlash = Math.Clamp(sellout * (0.6 + (0.6 * random.NextDouble())), 0, 1);
        var negative = Math.Clamp((0.75 * sellout) + (0.35 * random.NextDouble()), 0, 1);
        return new Classification(
            negative > 0.5 ? Sentiment.Negative : Sentiment.Neutral,
            new SentimentScores(negative, (1 - negative) * 0.6, (1 - negative) * 0.4),
            new SignalScores(sellout, backlash, 0.05, 0, 0.1, 0.2 * sellout, 0.02, 0.05, 0.01),
            "en",
            LanguageSupported: true,
            "simulated");
    }

}
