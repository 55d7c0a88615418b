using System.Globalization;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Training.Languages;

/// <summary>
/// Makes a sentiment table for each language that XLM-T has texts of. What it says of a language is measured by cross-validation: each text by a model
/// that has not seen it; the table that is shipped learns from all of them.
/// </summary>
/// <param name="data">The folder with <c>labelled/</c> and <c>lexicons/</c>.</param>
/// <param name="english">The file of the English model, to compare with.</param>
/// <param name="clock">Gives the day in the version.</param>
/// <param name="seed">The seed of all chance.</param>
/// <param name="progress">Is told each step.</param>
public sealed class LanguageTraining(string data, string english, TimeProvider clock, int seed, IProgress<TrainingStep> progress)
{
    private const string SetName = "xlmt_multilingual_sentiment.tsv.gz";
    private const int Folds = 5;
    private const int LeastCount = 2;
    private const int MostFeatures = 30_000;
    private const int MostWords = 6_000;
    private const float Ridge = 1;
    private const int Iterations = 60;
    private const float SmallestWeight = 0.03f;
    private const float LeastSlope = 0.05f;

    private static readonly (string Name, string Code)[] Languages =
    [
        ("german", "de"), ("french", "fr"), ("spanish", "es"), ("italian", "it"), ("portuguese", "pt"), ("arabic", "ar"), ("hindi", "hi"),
    ];

    private static readonly string[] Moods = [.. ModelOutputs.Names.Take(ModelOutputs.Sentiments)];

    /// <summary>Makes and measures all tables.</summary>
    /// <exception cref="FileNotFoundException">The set or the English model is not there.</exception>
    /// <exception cref="ModelFileException">The English model is damaged.</exception>
    public IReadOnlyList<TrainedLanguage> Train(CancellationToken cancellationToken)
    {
        var path = Path.Combine(data, "labelled", SetName);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"'{path}' is not there: languages are learned from it.");
        }

        if (!File.Exists(english))
        {
            throw new FileNotFoundException($"'{english}' is not there: the tables are compared with it; make it first.");
        }

        var model = CommentClassifier.Of(ModelFile.Open(english));
        var rows = TableFile.Rows(path).ToLookup(row => row["language"], row => (Text: row["text"], Mood: Array.IndexOf(Moods, row["label"])));
        var pictures = MoodLexicon.Read(Path.Combine(data, "lexicons")).WithoutWords();
        var trained = new List<TrainedLanguage>();
        foreach (var (name, code) in Languages)
        {
            progress.Report(new TrainingStep($"sentiment in {name}", (double)trained.Count / Languages.Length));
            var texts = rows[name].Where(row => row.Mood >= 0 && row.Text.Length > 0).DistinctBy(row => TextKey.Loose(row.Text)).ToList();
            if (texts.Count >= Folds * Moods.Length)
            {
                trained.Add(Train(code, texts, pictures, model, cancellationToken));
            }
        }

        return trained;
    }

    private TrainedLanguage Train(string code, List<(string Text, int Mood)> texts, MoodLexicon pictures, CommentClassifier model, CancellationToken cancellationToken)
    {
        var logits = CrossValidated(texts, pictures, MostFeatures, cancellationToken);
        var style = CrossValidated(texts, pictures, 0, cancellationToken);
        var (slope, offsets) = Calibration(texts, logits);
        var (styleSlope, styleOffsets) = Calibration(texts, style);
        var truth = texts.Select(text => text.Mood).ToArray();
        var choices = logits.Select(row => Choice(row, slope, offsets)).ToArray();
        var readings = choices.Select((choice, at) => (truth[at], choice.Mood, choice.Probability)).ToList();
        var comparison = new MoodComparison(truth, [.. choices.Select(choice => choice.Mood)], seed);
        return new TrainedLanguage(
            code,
            Pack(code, texts, pictures, slope, offsets, cancellationToken),
            ClassFigures.Measure(Moods, readings),
            comparison.MacroF1,
            [
                comparison.With("the commonest sentiment", [.. truth.Select(_ => truth.GroupBy(mood => mood).MaxBy(mood => mood.Count())!.Key)]),
                comparison.With("emoji and style alone", [.. style.Select(row => Choice(row, styleSlope, styleOffsets).Mood)]),
                comparison.With("the English model", [.. texts.Select(text => (int)model.Classify(text.Text).Sentiment)]),
            ]);
    }

    private float[][] CrossValidated(List<(string Text, int Mood)> texts, MoodLexicon pictures, int mostFeatures, CancellationToken cancellationToken)
    {
        var logits = new float[texts.Count][];
        var folds = texts.Select(text => (int)(TextKey.Loose(text.Text) % Folds)).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Enumerable.Range(0, texts.Count).Where(at => folds[at] != fold).ToList();
            var (matrix, heads) = Learn(texts, learned, pictures, mostFeatures, cancellationToken);
            foreach (var at in Enumerable.Range(0, texts.Count).Where(at => folds[at] == fold))
            {
                logits[at] = [.. heads.Select(head => matrix.Logit(head, at))];
            }
        }

        return logits;
    }

    private (TrainingMatrix Matrix, IReadOnlyList<LinearWeights> Heads) Learn(
        List<(string Text, int Mood)> texts, List<int> learned, MoodLexicon pictures, int mostFeatures, CancellationToken cancellationToken)
    {
        var space = FeatureSpace.Choose(
            learned.Select(at => texts[at].Text), pictures, WordVectors.None, LeastCount, mostFeatures, Math.Min(mostFeatures, MostWords), cancellationToken);
        var matrix = TrainingMatrix.Read(space, [.. texts.Select(text => text.Text)], cancellationToken);
        return (matrix, new LinearTrainer(matrix, seed).Classes([.. learned.Select(at => new WeightedRow(at, texts[at].Mood, 1))], Moods.Length, Ridge, Iterations));
    }

    private byte[] Pack(string code, List<(string Text, int Mood)> texts, MoodLexicon pictures, float slope, float[] offsets, CancellationToken cancellationToken)
    {
        var (matrix, moods) = Learn(texts, [.. Enumerable.Range(0, texts.Count)], pictures, MostFeatures, cancellationToken);
        var silent = new LinearWeights(new float[matrix.Space.Columns], 0);
        List<LinearWeights> heads = [.. moods, .. Enumerable.Repeat(silent, ModelOutputs.Signals)];
        var features = new TablePacking(matrix.Space, pictures, heads).Pack(SmallestWeight, out var unit);
        var header = new ModelHeader(
            clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ModelOutputs.Names,
            [code],
            unit,
            [.. heads.Select((head, output) => new OutputHead(
                head.Bias, head.Weights[matrix.Space.NGrams..matrix.Space.VectorsAt], output < Moods.Length ? slope : 1, output < Moods.Length ? offsets[output] : 0))],
            [],
            []);
        return ModelFile.Write(header, features, new FeatureTableBuilder().Build());
    }

    // A slope below zero would turn a model that is worse than chance into one that looks better, on the very texts that it was fitted to.
    private static (float Slope, float[] Offsets) Calibration(List<(string Text, int Mood)> texts, float[][] logits)
    {
        var (slope, offsets) = MoodCalibration.Fit([.. texts.Select((text, at) => (logits[at], text.Mood, 1f))]);
        return (Math.Max(LeastSlope, slope), offsets);
    }

    private static (int Mood, double Probability) Choice(float[] logits, float slope, float[] offsets)
    {
        var scores = logits.Select((logit, at) => (double)(logit * slope) + offsets[at]).ToArray();
        var best = Array.IndexOf(scores, scores.Max());
        return (best, 1 / scores.Sum(score => Math.Exp(score - scores[best])));
    }
}
