using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Evaluation;

/// <summary>What was measured of a model on labelled texts.</summary>
/// <param name="Model">The model's version.</param>
/// <param name="Output">What was measured: <c>sentiment</c> or a signal's name.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Unsupported">How many of them are in a language that the model was not made for; they are counted like the others.</param>
/// <param name="Classes">The figures of the choice; for a signal of yes and no.</param>
/// <param name="YesNo">The figures of the probability; <see langword="null"/> for sentiment.</param>
/// <param name="Reliability">How honest the probabilities are: of the chosen sentiment, or of the signal.</param>
/// <param name="Groups">The same figures for each group of texts, by name; empty when the texts have none.</param>
/// <param name="Sure">The figures of the texts that are not left open at the margin asked for; <see langword="null"/> when none was.</param>
public sealed record ModelEvaluation(
    string Model, string Output, int Texts, int Unsupported, ClassFigures Classes, YesNoFigures? YesNo, IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<GroupFigures> Groups, GroupFigures? Sure)
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
        ICommentClassifier classifier, IReadOnlyList<LabelledText> texts, string? output, string? positive, double threshold, CancellationToken cancellationToken) =>
        Measure(classifier, texts, output, positive, threshold, 0, cancellationToken);

    /// <summary>Measures a model, also on what it is sure of.</summary>
    /// <param name="classifier">The model.</param>
    /// <param name="texts">Labelled texts.</param>
    /// <param name="output">What to measure: <c>sentiment</c>, a signal's name, or <see langword="null"/> to tell it by the labels.</param>
    /// <param name="positive">The label that means yes; <see langword="null"/>: the signal's name, or any that does not say no.</param>
    /// <param name="threshold">From which probability on a signal is taken for shown, in (0, 1).</param>
    /// <param name="margin">Texts are left open whose second best sentiment comes so close to the best, or whose signal so close to the threshold; 0: none.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="ArgumentException">The labels do not fit the output.</exception>
    public static ModelEvaluation Measure(
        ICommentClassifier classifier, IReadOnlyList<LabelledText> texts, string? output, string? positive, double threshold, double margin, CancellationToken cancellationToken)
    {
        var readings = classifier.ClassifyAll([.. texts.Select(text => text.Text)], cancellationToken);
        output ??= texts.All(text => Sentiment(text.Label) >= 0)
            ? Sentiments
            : throw new ArgumentException($"the labels ({string.Join(", ", texts.Select(text => text.Label).Distinct().Take(5))}) are no sentiments: say with --output which signal they are about");
        var answers = output == Sentiments
            ? texts.Select((text, at) => Mood(text, readings[at], margin)).ToList()
            : Answers(texts, readings, output, positive, threshold, margin);
        IReadOnlyList<string> classes = output == Sentiments ? [.. ModelOutputs.Names.Take(ModelOutputs.Sentiments)] : ["no", "yes"];
        GroupFigures Figures(string name, List<MeasuredText> part) => new(
            name,
            part.Count,
            ClassFigures.Measure(classes, [.. part.Select(text => (text.Truth, text.Chosen, text.ChosenProbability))]),
            output == Sentiments ? null : YesNoFigures.Measure([.. part.Select(text => (text.Probability, text.Truth == 1))], threshold));
        var all = Figures("", answers);
        return new ModelEvaluation(
            classifier.Model.Version,
            output,
            texts.Count,
            readings.Count(reading => !reading.LanguageSupported),
            all.Classes,
            all.YesNo,
            Evaluation.Reliability.Of(answers.Select(text => output == Sentiments ? (text.ChosenProbability, text.Truth == text.Chosen) : (text.Probability, text.Truth == 1))),
            texts.All(text => text.Group.Length == 0)
                ? []
                : [.. answers.Select((answer, at) => (answer, texts[at].Group)).GroupBy(text => text.Group).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => Figures(group.Key, [.. group.Select(text => text.answer)]))],
            margin > 0 ? Figures("sure", [.. answers.Where(text => text.IsSure)]) : null);
    }

    /// <summary>Whether a name is that of something the model reads.</summary>
    public static bool IsOutput(string name) => name.Equals(Sentiments, StringComparison.OrdinalIgnoreCase)
        || ModelOutputs.Names.Skip(ModelOutputs.Sentiments).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static MeasuredText Mood(LabelledText text, Classification reading, double margin)
    {
        var truth = Sentiment(text.Label);
        var probability = Abstention.Probability(reading);
        return truth < 0
            ? throw new ArgumentException($"'{text.Label}' is no sentiment: negative, neutral or positive, or 0, 1, 2")
            : new MeasuredText(truth, (int)reading.Sentiment, probability, probability, Abstention.IsSure(reading.Scores, margin));
    }

    private static List<MeasuredText> Answers(
        IReadOnlyList<LabelledText> texts, IReadOnlyList<Classification> readings, string output, string? positive, double threshold, double margin)
    {
        var signal = Enum.GetValues<Signal>().Where(value => value.ToString().Equals(output, StringComparison.OrdinalIgnoreCase)).Select(value => (Signal?)value).FirstOrDefault()
            ?? throw new ArgumentException($"there is no output '{output}'; there are sentiment, {string.Join(", ", ModelOutputs.Names.Skip(ModelOutputs.Sentiments))}");
        return
        [
            .. texts.Select((text, at) =>
            {
                var probability = readings[at].Signals[signal];
                var isShown = probability >= threshold;
                return new MeasuredText(
                    IsYes(text.Label, output, positive) ? 1 : 0, isShown ? 1 : 0, isShown ? probability : 1 - probability, probability, Abstention.IsSure(probability, threshold, margin));
            }),
        ];
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
