using System.Globalization;
using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Turns trained weights into a model file: calibrates, measures, packs.</summary>
internal sealed class ModelAssembly(
    TrainingOptions options,
    TimeProvider clock,
    IReadOnlyList<TrainingExample> examples,
    TrainingMatrix matrix,
    MoodLexicon lexicon,
    IReadOnlyList<LinearWeights> heads,
    IProgress<TrainingStep> progress)
{
    // N-grams whose weights cannot move a probability by more than a thousandth are not worth their place.
    private const float SmallestWeight = 0.04f;

    // Where a signal is taken for shown is chosen for the best F1, not far from even odds: a monitor needs both kinds of error to be bearable.
    private static readonly double[] Thresholds = [0.5, 0.45, 0.4, 0.35, 0.3, 0.55, 0.6];

    /// <summary>Makes the model.</summary>
    /// <param name="english">English texts, from which the language table learns.</param>
    public TrainedModel Assemble(IReadOnlyList<string> english)
    {
        progress.Report(new TrainingStep("calibrating", 0.97));
        var calibration = Logits(ExamplePart.Calibrate);
        var calibrated = Calibrated(calibration);
        var logits = Logits(ExamplePart.Test);
        var rates = Enum.GetValues<Signal>().Select(signal => Rates(signal, calibrated, calibration, logits)).ToList();
        progress.Report(new TrainingStep("packing", 0.97));
        var features = new TablePacking(matrix.Space, lexicon, heads).Pack(SmallestWeight, out var unit);
        var words = LanguageWords.Learn(options.Data, english);
        var header = new ModelHeader(
            clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ModelOutputs.Names, ["en"], unit, calibrated, rates, LanguageWords.Codes);
        var file = ModelFile.Write(header, features, words);
        var model = ModelFile.Read(file);
        progress.Report(new TrainingStep($"{features.Count:N0} rows, {file.Length:N0} bytes, {model.Version}; measuring", 0.97));
        var report = new TrainingReport(examples, model);
        return new TrainedModel(file, model.Version, report.Card(options, matrix.Space), report.Figures);
    }

    private Dictionary<int, float[]> Logits(ExamplePart part) => Enumerable.Range(0, examples.Count).Where(row => examples[row].Part == part)
        .AsParallel().Select(row => (row, logits: heads.Select(head => matrix.Logit(head, row)).ToArray())).ToDictionary(row => row.row, row => row.logits);

    private List<OutputHead> Calibrated(Dictionary<int, float[]> logits)
    {
        var (slope, offsets) = MoodCalibration.Fit(
            [.. ModelTrainer.Rows(examples, "sentiment", ExamplePart.Calibrate).Select(row => (logits[row.Row], row.Value, row.Weight))]);
        var calibrated = new List<OutputHead>();
        for (var output = 0; output < ModelOutputs.Count; output++)
        {
            var task = ModelOutputs.Names[output];
            var (own, offset) = output < ModelOutputs.Sentiments
                ? (slope, offsets[output])
                : SignalCalibration([.. ModelTrainer.Rows(examples, task, ExamplePart.Calibrate).Select(row => (logits[row.Row][output], row.Value == 1))]);
            calibrated.Add(new OutputHead(heads[output].Bias, heads[output].Weights[matrix.Space.NGrams..matrix.Space.VectorsAt], own, offset));
        }

        return calibrated;
    }

    // Where a signal counts as shown is chosen without sets that were collected by a list of slurs, or hold nothing else.
    private List<WeightedRow> Balanced(string task, ExamplePart part)
    {
        const double LargestShare = 0.75;
        return
        [
            .. ModelTrainer.Rows(examples, task, part).GroupBy(row => examples[row.Row].Set)
                .Where(set => set.Average(row => row.Value) is > 0 and < LargestShare).SelectMany(set => set),
        ];
    }

    // Too few held-out texts say less about the probabilities than the training itself, whose loss is that of probabilities.
    private static (float Slope, float Offset) SignalCalibration(IReadOnlyList<(float Logit, bool Label)> scores)
    {
        const int FewestOfEach = 25;
        return scores.Count(score => score.Label) < FewestOfEach || scores.Count(score => !score.Label) < FewestOfEach
            ? (1, 0)
            : LinearTrainer.Calibrate(scores);
    }

    private SignalErrorRates Rates(Signal signal, List<OutputHead> calibrated, Dictionary<int, float[]> chosenOn, Dictionary<int, float[]> logits)
    {
        var output = ModelOutputs.Sentiments + (int)signal;
        var task = ModelOutputs.Names[output];
        var head = calibrated[output];
        var choosing = Readings(Balanced(task, ExamplePart.Calibrate), output, head, chosenOn);
        var threshold = Thresholds.MaxBy(threshold => YesNoFigures.Measure(choosing, threshold).F1);
        var figures = YesNoFigures.Measure(Readings(Balanced(task, ExamplePart.Test), output, head, logits), threshold);
        return new SignalErrorRates(signal, threshold, figures.Recall, figures.Specificity, figures.Positives, figures.Negatives);
    }

    private static List<(double Probability, bool IsTrue)> Readings(List<WeightedRow> rows, int output, OutputHead head, Dictionary<int, float[]> logits) =>
        [.. rows.Select(row => (1 / (1 + Math.Exp(-((logits[row.Row][output] * head.Slope) + head.Offset))), row.Value == 1))];
}
