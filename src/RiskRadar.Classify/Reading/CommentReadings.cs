using RiskRadar.Domain;

namespace RiskRadar.Classify.Reading;

/// <summary>What a reading means.</summary>
internal static class CommentReadings
{
    /// <summary>The most probable sentiment.</summary>
    public static Sentiment Sentiment(this in CommentReading reading)
    {
        var probabilities = reading.Probabilities;
        return probabilities[0] > probabilities[1] && probabilities[0] > probabilities[2]
            ? Domain.Sentiment.Negative
            : probabilities[2] > probabilities[1] ? Domain.Sentiment.Positive : Domain.Sentiment.Neutral;
    }

    /// <summary>The reading as an object.</summary>
    public static Classification ToClassification(this in CommentReading reading, string model)
    {
        var p = reading.Probabilities;
        return new Classification(
            reading.Sentiment(),
            new SentimentScores(p[0], p[1], p[2]),
            new SignalScores(p[3], p[4], p[5], p[6], p[7], p[8], p[9], p[10], p[11]),
            reading.Language,
            reading.LanguageSupported,
            model);
    }
}
