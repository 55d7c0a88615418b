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

    // Not far from even odds: a monitor needs both kinds of error to be bearable.
    private static readonly double[] Thresholds = [0.5, 0.45, 0.4, 0.35, 0.3, 0.55, 0.6, 0.65, 0.7];

    // The share of an audience that a monitor must tell from none; see `ShareInformation`.
    private const double WatchedShare = 0.05;

    // Fewer say too little; own texts, which are unlike anybody's comments, are then taken in as well.
    private const int FewestPositives = 30;

    /// <summary>Makes the model.</summary>
    /// <param name="english">English texts, from which the language table learns.</param>
    /// <param name="crossed">The logits of <see cref="CrossReading"/>.</param>
    public TrainedModel Assemble(IReadOnlyList<string> english, IReadOnlyDictionary<int, float[]> crossed)
    {
        progress.Report(new TrainingStep("calibrating", 0.97));
        var calibration = Logits(ExamplePart.Calibrate);
        var calibrated = Calibrated(calibration);
        var logits = Logits(ExamplePart.Test);
        var rates = Enum.GetValues<Signal>().Select(signal => Rates(signal, calibrated, calibration, logits)).ToList();
        var joint = Joint(rates, calibrated, logits, crossed);
        progress.Report(new TrainingStep("packing", 0.97));
        var features = new TablePacking(matrix.Space, lexicon, heads).Pack(SmallestWeight, out var unit);
        var words = LanguageWords.Learn(options.Data, english);
        var header = new ModelHeader(
            clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ModelOutputs.Names, ["en"], unit, calibrated, rates, LanguageWords.Codes, joint);
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
        var choosing = Readings(OfOthers(Balanced(task, ExamplePart.Calibrate)), output, head, chosenOn);
        var measuring = Readings(OfOthers(Balanced(task, ExamplePart.Test)), output, head, logits);
        if (!ExampleReader.RareSignals.Contains(task) || Unseen(logits).Count == 0)
        {
            var bestF1 = Thresholds.MaxBy(threshold => YesNoFigures.Measure(choosing, threshold).F1);
            var figures = YesNoFigures.Measure(measuring, bestF1);

            return new SignalErrorRates(signal, bestF1, figures.Recall, figures.Specificity, figures.Positives, figures.Negatives);
        }

        // Sets with labels are full of comments that come close to the signal. Hardly any random one shows it: what is found among them is false.
        var (strangers, others) = (Readings(Unseen(chosenOn), output, head, chosenOn), Readings(Unseen(logits), output, head, logits));
        var threshold = Thresholds.MaxBy(threshold => ShareInformation(YesNoFigures.Measure(choosing, threshold).Recall, Found(strangers, threshold)));
        var found = YesNoFigures.Measure(measuring, threshold);

        return new SignalErrorRates(signal, threshold, found.Recall, 1 - Found(others, threshold), found.Positives, others.Count);
    }

    private List<JointErrorRates> Joint(
        List<SignalErrorRates> rates, List<OutputHead> calibrated, Dictionary<int, float[]> logits, IReadOnlyDictionary<int, float[]> crossed)
    {
        var measured = new JointRates(examples, rates, (row, signal) =>
        {
            var output = ModelOutputs.Sentiments + (int)signal;
            return Probability((logits.GetValueOrDefault(row) ?? crossed[row])[output], calibrated[output]);
        });
        var unseen = Unseen(logits).ConvertAll(row => row.Row);
        List<int> read = [.. crossed.Keys, .. logits.Keys.Where(row => examples[row].Set is ExampleReader.CandidatesByHand or ExampleReader.RandomByHand)];
        return
        [
            .. CrossReading.Groups
                .Select(group => measured.Measure(group, read, group.All(signal => ExampleReader.RareSignals.Contains(CrossReading.NameOf(signal))) ? unseen : []))
                .OfType<JointErrorRates>(),
        ];
    }

    // How much one comment tells about a small share: the squared change of the flagged share with the true one, over its variance.
    private static double ShareInformation(double sensitivity, double falseAlarms)
    {
        var flagged = (WatchedShare * sensitivity) + ((1 - WatchedShare) * falseAlarms);

        return flagged is > 0 and < 1 ? Math.Pow(sensitivity - falseAlarms, 2) / (flagged * (1 - flagged)) : 0;
    }

    private static double Found(List<(double Probability, bool IsTrue)> readings, double threshold) =>
        readings.Count(reading => reading.Probability >= threshold) / (double)readings.Count;

    private List<WeightedRow> Unseen(Dictionary<int, float[]> logits) =>
        [.. logits.Keys.Order().Where(row => examples[row].Set == ExampleReader.Unseen).Select(row => new WeightedRow(row, 0, 1))];

    private List<WeightedRow> OfOthers(List<WeightedRow> rows)
    {
        var others = rows.Where(row => examples[row.Row].Set != ExampleReader.Own).ToList();

        return others.Count(row => row.Value == 1) >= FewestPositives ? others : rows;
    }

    private static List<(double Probability, bool IsTrue)> Readings(List<WeightedRow> rows, int output, OutputHead head, Dictionary<int, float[]> logits) =>
        [.. rows.Select(row => (Probability(logits[row.Row][output], head), row.Value == 1))];

    private static double Probability(float logit, OutputHead head) => 1 / (1 + Math.Exp(-((logit * head.Slope) + head.Offset)));
}
