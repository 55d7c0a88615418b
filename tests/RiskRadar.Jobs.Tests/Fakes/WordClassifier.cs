using RiskRadar.Classify;
using RiskRadar.Domain;

namespace RiskRadar.Jobs.Fakes;

/// <summary>Reads "sellout" in texts that say it.</summary>
internal sealed class WordClassifier(string version = "words-1") : ICommentClassifier
{
    public ModelDescription Model { get; } = new(
        version, ["en"], [.. Enum.GetValues<Signal>().Select(signal => new SignalErrorRates(signal, 0.5, 0.9, 0.99, 500, 5_000))]);

    public Classification Classify(string text)
    {
        var sellout = text.Contains("sellout", StringComparison.OrdinalIgnoreCase) ? 0.95 : 0.01;

        return new Classification(
            sellout > 0.5 ? Sentiment.Negative : Sentiment.Positive,
            new SentimentScores(sellout, 0.01, 0.99 - sellout),
            new SignalScores(sellout, sellout, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01),
            "en",
            true,
            Model.Version);
    }

    public ExplainedClassification Explain(string text) => new(Classify(text), []);
}
