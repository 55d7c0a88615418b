using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Reading;

/// <summary>Says of a reading what is too close to be called: the best two sentiments, or a signal and the threshold from which it counts.</summary>
internal sealed class Abstention
{
    private const double UsualThreshold = 0.5;

    private readonly double _margin;
    private readonly double[] _thresholds;

    /// <param name="margin">How close is too close, in (0, 0.5].</param>
    /// <param name="model">Knows the thresholds.</param>
    public Abstention(double margin, ModelDescription model)
    {
        _margin = margin;
        _thresholds = [.. Enum.GetValues<Signal>().Select(signal => model.ErrorRates.FirstOrDefault(rates => rates.Signal == signal)?.Threshold ?? UsualThreshold)];
    }

    /// <summary>Whether the sentiment is too close to be called.</summary>
    public bool LeavesSentimentOpen(in CommentReading reading)
    {
        var p = reading.Probabilities;
        return !IsSure(new SentimentScores(p[0], p[1], p[2]), _margin);
    }

    /// <summary>Whether a signal is too close to be called.</summary>
    public bool LeavesOpen(in CommentReading reading, Signal signal) =>
        !IsSure(reading.Probabilities[ModelOutputs.Sentiments + (int)signal], _thresholds[(int)signal], _margin);

    /// <summary>Whether the best sentiment leads the second by the margin.</summary>
    public static bool IsSure(SentimentScores scores, double margin)
    {
        var best = Math.Max(scores.Negative, Math.Max(scores.Neutral, scores.Positive));
        var least = Math.Min(scores.Negative, Math.Min(scores.Neutral, scores.Positive));
        var second = scores.Negative + scores.Neutral + scores.Positive - best - least;
        return best - second >= margin;
    }

    /// <summary>Whether a signal is away from its threshold by the margin.</summary>
    public static bool IsSure(double probability, double threshold, double margin) => Math.Abs(probability - threshold) >= margin;

    /// <summary>The probability of the sentiment that was chosen.</summary>
    public static double Probability(Classification reading) => reading.Sentiment switch
    {
        Sentiment.Negative => reading.Scores.Negative,
        Sentiment.Positive => reading.Scores.Positive,
        _ => reading.Scores.Neutral,
    };
}
