using System.Globalization;
using System.Text;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Measures what reads comments on texts that were held out, set by set.</summary>
internal sealed class TrainingReport
{
    private const double Threshold = 0.5;

    private readonly IReadOnlyList<SignalErrorRates> _rates;
    private readonly IReadOnlyList<JointErrorRates> _joint;
    private readonly FairnessAudit _fairness;
    private readonly List<(string Set, string Task, ClassFigures Figures)> _moods = [];
    private readonly List<(string Set, string Task, YesNoFigures Figures)> _signals = [];
    private readonly ReliabilitySection _reliability;

    /// <param name="examples">The texts with what is known of them.</param>
    /// <param name="reader">What reads them.</param>
    /// <param name="rates">How often it is right about each signal.</param>
    /// <param name="joint">How often it is right about signals that are counted together.</param>
    public TrainingReport(IReadOnlyList<TrainingExample> examples, ICommentReader reader, IReadOnlyList<SignalErrorRates> rates, IReadOnlyList<JointErrorRates> joint)
    {
        _rates = rates;
        _joint = joint;
        _fairness = FairnessAudit.Of(reader);
        var answers = examples.Where(example => example.Part == ExamplePart.Test).SelectMany(example =>
        {
            reader.Read(Encoding.UTF8.GetBytes(example.Text), out var reading);
            var probabilities = ((ReadOnlySpan<float>)reading.Probabilities).ToArray();
            return example.Answers.Where(answer => !answer.Task.Contains('.')).Select(answer => (example.Set, answer.Task, answer.Value, Probabilities: probabilities));
        }).ToList();
        _reliability = new ReliabilitySection([.. answers.Select(answer => (answer.Task, answer.Value, answer.Probabilities))]);
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

    /// <summary>For the card: sentiment, signals, error rates, reliability, swapped names.</summary>
    public string Describe()
    {
        var card = new StringBuilder();
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

        card.AppendLine("\n## Where a signal counts as shown, and how often that is right on held-out texts\n\n| signal | from | sensitivity (95 %) | specificity (95 %) | true | others |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var rates in _rates)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| {rates.Signal} | {rates.Threshold:F2} | {rates.Sensitivity:F3} ({rates.SensitivityInterval().Low:F3}-{rates.SensitivityInterval().High:F3}) | {rates.Specificity:F3} ({rates.SpecificityInterval().Low:F3}-{rates.SpecificityInterval().High:F3}) | {rates.Positives} | {rates.Negatives} |");
        }

        foreach (var rates in _joint)
        {
            card.AppendLine(CultureInfo.InvariantCulture, $"| any of {string.Join(", ", rates.Signals)} | each from its own | {rates.Sensitivity:F3} | {rates.Specificity:F3} | {rates.Positives} | {rates.Negatives} |");
        }

        card.AppendLine(_reliability.Describe());
        card.AppendLine(_fairness.Describe());
        return card.ToString();
    }

    private static int Chosen(float[] probabilities) => probabilities[0] > probabilities[1] && probabilities[0] > probabilities[2] ? 0 : probabilities[2] > probabilities[1] ? 2 : 1;
}
