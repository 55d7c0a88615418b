using System.Globalization;
using System.Text;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Training;

/// <summary>Measures a packed model on what was held out, set by set.</summary>
internal sealed class TrainingReport
{
    private const double Threshold = 0.5;

    private readonly CommentModel _model;
    private readonly Dictionary<string, int> _texts;
    private readonly FairnessAudit _fairness;
    private readonly List<(string Set, string Task, ClassFigures Figures)> _moods = [];
    private readonly List<(string Set, string Task, YesNoFigures Figures)> _signals = [];

    public TrainingReport(IReadOnlyList<TrainingExample> examples, CommentModel model)
    {
        _model = model;
        _texts = examples.GroupBy(example => example.Set).ToDictionary(set => set.Key, set => set.Count());
        _fairness = FairnessAudit.Of(new TableReader(model));
        var reader = new TableReader(model);
        var answers = examples.Where(example => example.Part == ExamplePart.Test).SelectMany(example =>
        {
            reader.Read(Encoding.UTF8.GetBytes(example.Text), out var reading);
            var probabilities = ((ReadOnlySpan<float>)reading.Probabilities).ToArray();
            return example.Answers.Where(answer => !answer.Task.Contains('.')).Select(answer => (example.Set, answer.Task, answer.Value, Probabilities: probabilities));
        }).ToList();
        foreach (var group in answers.GroupBy(answer => (answer.Set, answer.Task)).OrderBy(group => ModelTrainer.Output(group.Key.Task)).ThenBy(group => group.Key.Set, StringComparer.Ordinal))
        {
            var (set, task) = group.Key;
            if (task == "sentiment")
            {
                _moods.Add((set, task, ClassFigures.Measure(
                    [.. ModelOutputs.Names.Take(ModelOutputs.Sentiments)], [.. group.Select(answer => (answer.Value, Chosen(answer.Probabilities), (double)answer.Probabilities[Chosen(answer.Probabilities)]))])));
            }
            else
            {
                _signals.Add((set, task, YesNoFigures.Measure([.. group.Select(answer => ((double)answer.Probabilities[ModelTrainer.Output(task)], answer.Value == 1))], Threshold)));
            }
        }
    }

    /// <summary>The figures of sets large enough that they mean something.</summary>
    public IReadOnlyDictionary<string, double> Figures => _moods.Where(row => row.Figures.Confusion.Sum(counts => counts.Sum()) >= 300)
        .Select(row => ($"{row.Set} {row.Task} macroRecall", row.Figures.MacroRecall))
        .Concat(_signals.Where(row => row.Figures is { Positives: >= 50, Negatives: >= 50 }).Select(row => ($"{row.Set} {row.Task} areaUnderCurve", row.Figures.AreaUnderCurve)))
        .ToDictionary(row => row.Item1, row => row.Item2);

    /// <summary>The model's card.</summary>
    public string Card(TrainingOptions options, FeatureSpace space)
    {
        var card = new StringBuilder();
        card.AppendLine(CultureInfo.InvariantCulture, $"# Model {_model.Version}\n");
        card.AppendLine(CultureInfo.InvariantCulture, $"Linear table: {_model.Features.Count:N0} rows for words, their neighbours of two and three, negated words and characters inside words; {space.VectorsAt - space.NGrams} style features; 12 outputs.");
        card.AppendLine("Trained with ML.NET (LbfgsMaximumEntropy, LbfgsLogisticRegression, Platt). Made by:\n");
        card.AppendLine(CultureInfo.InvariantCulture, $"    riskradar train DATA --licences {string.Concat(options.Licences)} --unlabelled {options.Unlabelled} --seed {options.Seed}{(options.Vectors is null ? "" : " --vectors FILE")}{(options.Corrections is null ? "" : " --with-corrections FILE")}\n");
        card.AppendLine("## Sentiment, on texts that were held out\n\n| set | texts | macro recall | macro F1 | accuracy | calibration error |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (set, _, figures) in _moods)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {figures.Confusion.Sum(counts => counts.Sum())} | {figures.MacroRecall:P1} | {figures.MacroF1:P1} | {figures.Accuracy:P1} | {figures.CalibrationError:P1} |");
        }

        card.AppendLine("\n## Signals, on texts that were held out, at 0.5\n\n| signal | set | true | others | F1 | macro F1 | precision | recall | AUC | average precision | calibration error |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (set, task, f) in _signals)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {task} | {set} | {f.Positives} | {f.Negatives} | {f.F1:F3} | {f.MacroF1:F3} | {f.Precision:F3} | {f.Recall:F3} | {f.AreaUnderCurve:F3} | {f.AveragePrecision:F3} | {f.CalibrationError:F3} |");
        }

        card.AppendLine("\n## Where a signal counts as shown, and how often that is right on held-out texts\n\n| signal | from | sensitivity | specificity | true | others |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var rates in _model.Header.ErrorRates)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {rates.Signal} | {rates.Threshold:F2} | {rates.Sensitivity:F3} | {rates.Specificity:F3} | {rates.Positives} | {rates.Negatives} |");
        }

        foreach (var rates in _model.Header.JointRates ?? [])
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| any of {string.Join(", ", rates.Signals)} | each from its own | {rates.Sensitivity:F3} | {rates.Specificity:F3} | {rates.Positives} | {rates.Negatives} |");
        }

        card.AppendLine("\n## Data\n\nA: permissive licence or CC0. B: for research, or not stated.\n\n| set | licence | texts used | SHA-256 of the file |\n| --- | --- | --- | --- |");
        foreach (var recipe in SetRecipes.All.Where(recipe => _texts.ContainsKey(recipe.Name)))
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {recipe.Name} | {recipe.Licence} | {_texts[recipe.Name]} | {FileHash(Path.Combine(options.Data, "labelled", recipe.Name + ".tsv.gz"))} |");
        }

        foreach (var (set, count) in _texts.Where(set => SetRecipes.All.All(recipe => recipe.Name != set.Key)).OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {set} | {(set == "own_texts" ? "the repository's" : "texts unpublished, labels ours")} | {count} | |");
        }

        card.AppendLine(options.Vectors is null ? "" : $"\nWord vectors: fastText skipgram over the corpus of `--write-corpus`, SHA-256 {FileHash(options.Vectors)}.");
        card.AppendLine(_fairness.Describe());
        return card.ToString();
    }

    private static string FileHash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
    }

    private static int Chosen(float[] probabilities) => probabilities[0] > probabilities[1] && probabilities[0] > probabilities[2] ? 0 : probabilities[2] > probabilities[1] ? 2 : 1;
}
