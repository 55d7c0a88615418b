using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Labelling;

/// <summary>
/// Measures how much a model doubts (uncertainty sampling, Lewis and Gale 1994): how near the best two sentiments are, and each signal to the threshold from
/// which it counts, in logits. A label of a comment that could be called either way moves the model most.
/// </summary>
internal sealed class LabelDoubt
{
    private const double UsualThreshold = 0.5;

    // A probability of 0 or 1 exactly would have no logit.
    private const double LeastProbability = 1e-6;

    private readonly double[] _thresholds;
    private readonly string? _about;

    /// <param name="model">Knows the thresholds.</param>
    /// <param name="about">The only output that counts, <c>sentiment</c> or a signal's name; null for all.</param>
    public LabelDoubt(ModelDescription model, string? about)
    {
        _about = about;
        _thresholds = [.. Enum.GetValues<Signal>().Select(signal => model.ErrorRates.FirstOrDefault(rates => rates.Signal == signal)?.Threshold ?? UsualThreshold)];
    }

    /// <summary>What the model doubts in a comment.</summary>
    public LabelCandidate Of(string text, Classification reading)
    {
        var doubts = new List<(string About, double Doubt)> { ("sentiment", OfSentiment(reading.Scores)) };
        for (var signal = 0; signal < ModelOutputs.Signals; signal++)
        {
            doubts.Add((ModelOutputs.Names[ModelOutputs.Sentiments + signal], Math.Exp(-Math.Abs(Logit(reading.Signals[(Signal)signal]) - Logit(_thresholds[signal])))));
        }

        var counted = doubts.Where(doubt => _about is null || doubt.About == _about).ToList();
        return new LabelCandidate(text, reading, counted.Sum(doubt => doubt.Doubt), counted.MaxBy(doubt => doubt.Doubt).About);
    }

    private static double OfSentiment(SentimentScores scores)
    {
        double[] ordered = [.. new[] { scores.Negative, scores.Neutral, scores.Positive }.OrderDescending()];
        return Math.Max(ordered[1], LeastProbability) / Math.Max(ordered[0], LeastProbability);
    }

    private static double Logit(double probability)
    {
        var inside = Math.Clamp(probability, LeastProbability, 1 - LeastProbability);
        return Math.Log(inside / (1 - inside));
    }
}
