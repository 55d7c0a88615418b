using System.Globalization;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Reading;
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

    /// <summary>Makes the table.</summary>
    /// <param name="english">English texts, from which the language table learns.</param>
    /// <param name="crossed">The logits of <see cref="CrossReading"/>.</param>
    /// <param name="taught">The tasks whose heads learned from texts without labels as well.</param>
    public byte[] Table(IReadOnlyList<string> english, IReadOnlyDictionary<int, float[]> crossed, IReadOnlyCollection<string> taught)
    {
        progress.Report(new TrainingStep("calibrating", 0.97));
        var calibration = Logits(ExamplePart.Calibrate);
        var calibrated = Calibrated(calibration);
        var logits = Logits(ExamplePart.Test);
        var rates = Enum.GetValues<Signal>().Select(signal => Rates(signal, calibrated, calibration, logits)).ToList();
        var joint = Joint(rates, calibrated, logits, crossed, taught);
        progress.Report(new TrainingStep("packing", 0.97));
        var features = new TablePacking(matrix.Space, lexicon, heads).Pack(SmallestWeight, out var unit);
        var words = LanguageWords.Learn(options.Data, english);
        var header = new ModelHeader(
            clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ModelOutputs.Names, ["en"], unit, calibrated, rates, LanguageWords.Codes, joint);
        return ModelFile.Write(header, features, words);
    }

    /// <summary>Measures a table and describes it.</summary>
    /// <param name="file">The table.</param>
    /// <param name="network">The network beside it; null for none.</param>
    /// <param name="taught">The tasks whose heads learned from texts without labels as well.</param>
    public TrainedModel Describe(byte[] file, byte[]? network, IReadOnlyCollection<string> taught)
    {
        var model = ModelFile.Read(file);
        progress.Report(new TrainingStep($"{model.Features.Count:N0} rows, {file.Length:N0} bytes, {model.Version}; measuring", 0.98));
        var report = new TrainingReport(examples, new TableReader(model), model.Header.ErrorRates, model.Header.JointRates ?? []);
        var both = network is null ? null : NetworkFile.Read(network);
        var card = new ModelCard(options, examples).Write(model, report, taught, both, Report(model, both, isCascade: false), Report(model, both, isCascade: true));
        return new TrainedModel(file, network, model.Version, card, report.Figures) { ChampionFigures = ChampionFigures() };
    }

    private TrainingReport? Report(CommentModel table, CommentNetwork? network, bool isCascade) => network is null ? null : new TrainingReport(
        examples, new NetworkReader(new TableReader(table), network, isCascade), isCascade ? network.Header.CascadeErrorRates : network.Header.ErrorRates, isCascade ? network.Header.CascadeJointRates : network.Header.JointRates);

    // A champion that this program cannot open cannot be asked: its floors alone stand against the new model.
    private IReadOnlyDictionary<string, double> ChampionFigures()
    {
        if (options.Champion is null || !File.Exists(options.Champion))
        {
            return new Dictionary<string, double>();
        }

        try
        {
            var champion = ModelFile.Open(options.Champion);
            return new TrainingReport(examples, new TableReader(champion), champion.Header.ErrorRates, []).Figures;
        }
        catch (ModelFileException error)
        {
            progress.Report(new TrainingStep($"not compared with the model that is there: {error.Message}", 0.99));
            return new Dictionary<string, double>();
        }
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

    // Too few held-out texts say less about the probabilities than the training itself, whose loss is that of probabilities.
    internal static (float Slope, float Offset) SignalCalibration(IReadOnlyList<(float Logit, bool Label)> scores)
    {
        const int FewestOfEach = 25;
        return scores.Count(score => score.Label) < FewestOfEach || scores.Count(score => !score.Label) < FewestOfEach
            ? (1, 0)
            : LinearTrainer.Calibrate(scores);
    }

    private SignalErrorRates Rates(Signal signal, List<OutputHead> calibrated, Dictionary<int, float[]> chosenOn, Dictionary<int, float[]> measuredOn)
    {
        var output = ModelOutputs.Sentiments + (int)signal;
        var head = calibrated[output];
        return new SignalRates(examples).Measure(signal, row =>
            1 / (1 + Math.Exp(-(((chosenOn.TryGetValue(row, out var logits) ? logits : measuredOn[row])[output] * head.Slope) + head.Offset))));
    }

    private IReadOnlyList<JointErrorRates> Joint(
        List<SignalErrorRates> rates, List<OutputHead> calibrated, Dictionary<int, float[]> logits, IReadOnlyDictionary<int, float[]> crossed, IReadOnlyCollection<string> taught) =>
        new JointRates(examples, rates, (row, signal) =>
        {
            var output = ModelOutputs.Sentiments + (int)signal;
            var logit = ((logits.GetValueOrDefault(row) ?? crossed[row])[output] * calibrated[output].Slope) + calibrated[output].Offset;
            return 1 / (1 + Math.Exp(-logit));
        }).MeasureAll([.. crossed.Keys], taught);
}
