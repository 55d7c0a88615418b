using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Evaluation;

/// <summary>What was measured of a model on labelled texts.</summary>
/// <param name="Model">The model's version.</param>
/// <param name="Output">What was measured: <c>sentiment</c> or a signal's name.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Unsupported">How many of them are in a language that the model was not made for; they are counted like the others.</param>
/// <param name="Classes">The figures of the choice; for a signal of yes and no.</param>
/// <param name="YesNo">The figures of the probability; <see langword="null"/> for sentiment.</param>
public sealed record ModelEvaluation(string Model, string Output, int Texts, int Unsupported, ClassFigures Classes, YesNoFigures? YesNo)
{
    private const string Sentiments = "sentiment";
    private static readonly string[] Yes = ["1", "true", "yes", "y", "1.0"];
    private static readonly string[] No = ["0", "false", "no", "n", "-", "", "0.0", "none", "neither", "neutral", "normal", "ham", "other"];

    /// <summary>Measures a model.</summary>
    /// <param name="classifier">The model.</param>
    /// <param name="texts">Labelled texts.</param>
    /// <param name="output">What to measure: <c>sentiment</c>, a signal's name, or <see langword="null"/> to tell it by the labels.</param>
    /// <param name="positive">The label that means yes; <see langword="null"/>: the signal's name, or any that does not say no.</param>
    /// <param name="threshold">From which probability on a signal is taken for shown, in (0, 1).</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="ArgumentException">The labels do not fit the output.</exception>
    public static ModelEvaluation Measure(
        ICommentClassifier classifier, IReadOnlyList<LabelledText> texts, string? output, string? positive, double threshold, CancellationToken cancellationToken)
    {
        var readings = classifier.ClassifyAll([.. texts.Select(text => text.Text)], cancellationToken);
        var unsupported = readings.Count(reading => !reading.LanguageSupported);
        output ??= texts.All(text => Sentiment(text.Label) >= 0)
            ? Sentiments
            : throw new ArgumentException($"the labels ({string.Join(", ", texts.Select(text => text.Label).Distinct().Take(5))}) are no sentiments: say with --output which signal they are about");
        if (output == Sentiments)
        {
            return new ModelEvaluation(classifier.Model.Version, output, texts.Count, unsupported, Moods(texts, readings), null);
        }

        var signal = Enum.GetValues<Signal>().Where(value => value.ToString().Equals(output, StringComparison.OrdinalIgnoreCase)).Select(value => (Signal?)value).FirstOrDefault()
            ?? throw new ArgumentException($"there is no output '{output}'; there are sentiment, {string.Join(", ", ModelOutputs.Names.Skip(ModelOutputs.Sentiments))}");
        var answers = texts.Select((text, at) => (Probability: readings[at].Signals[signal], IsTrue: IsYes(text.Label, output, positive))).ToList();
        var choices = answers.Select(answer => (answer.IsTrue ? 1 : 0, answer.Probability >= threshold ? 1 : 0, answer.Probability >= threshold ? answer.Probability : 1 - answer.Probability));
        return new ModelEvaluation(
            classifier.Model.Version, output, texts.Count, unsupported, ClassFigures.Measure(["no", "yes"], [.. choices]), YesNoFigures.Measure(answers, threshold));
    }

    /// <summary>Whether a name is that of something the model reads.</summary>
    public static bool IsOutput(string name) => name.Equals(Sentiments, StringComparison.OrdinalIgnoreCase)
        || ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static ClassFigures Moods(IReadOnlyList<LabelledText> texts, IReadOnlyList<Classification> readings)
    {
        var choices = texts.Select((text, at) =>
        {
            var truth = Sentiment(text.Label);
            var scores = readings[at].Scores;
            var probability = readings[at].Sentiment switch
            {
                Domain.Sentiment.Negative => scores.Negative,
                Domain.Sentiment.Positive => scores.Positive,
                _ => scores.Neutral,
            };
            return truth < 0 ? throw new ArgumentException($"'{text.Label}' is no sentiment: negative, neutral or positive, or 0, 1, 2") : (truth, (int)readings[at].Sentiment, probability);
        });
        return ClassFigures.Measure([.. ModelOutputs.Names.Take(ModelOutputs.Sentiments)], [.. choices]);
    }

    private static int Sentiment(string label) => label.Trim().ToLowerInvariant() switch
    {
        "negative" or "neg" or "0" or "-1" => 0,
        "neutral" or "neu" or "1" => 1,
        "positive" or "pos" or "2" => 2,
        _ => -1,
    };

    private static bool IsYes(string label, string output, string? positive)
    {
        var value = label.Trim();
        if (positive is not null)
        {
            return value.Equals(positive, StringComparison.OrdinalIgnoreCase);
        }

        var lower = value.ToLowerInvariant();
        var several = lower.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        return Yes.Contains(lower) || several.Contains(output)
            || !(No.Contains(lower) || lower.StartsWith("no", StringComparison.Ordinal) || several.All(word => ModelOutputs.Names.Contains(word)));
    }
}
