using RiskRadar.Classify.Models;
using RiskRadar.Classify.Networks;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>Turns a taught network into a file: finds what share its opinion has beside the table's, calibrates, measures.</summary>
/// <param name="examples">The texts with what is known of them.</param>
/// <param name="table">The table that is served beside it.</param>
internal sealed class NetworkAssembly(IReadOnlyList<TrainingExample> examples, CommentModel table)
{
    private static readonly float[] Shares = [0, 0.25f, 0.5f, 0.75f, 1];

    // A network that reads a third of the comments costs a third of its time.
    private const double MostHandedOn = 0.35;

    private static readonly float[] SureSentiments = [0.7f, 0.65f, 0.6f, 0.55f, 0.5f];
    private static readonly float[] BandWidths = [0.5f, 0.4f, 0.3f, 0.2f, 0.1f];

    // The signals by which audiences are judged: those are worth a second look.
    private static readonly Signal[] Watched = [Signal.Sellout, Signal.Backlash, Signal.Toxicity, Signal.Hate, Signal.Deception];

    /// <summary>Makes the file.</summary>
    public byte[] Assemble(TaughtNetwork taught)
    {
        var (weights, questions, from) = taught.Lean();
        var unset = new NetworkHeader(
            table.Header.Made, table.Hash, weights.Shape, questions, from, taught.Curriculum.From.Classes,
            [.. Enumerable.Repeat(new OutputMix(1, 1, 0), ModelOutputs.Count)], [], [], new CascadeRule(0, new float[2 * ModelOutputs.Signals], 0), [], []);

        // What is measured is what is served: weights of 8 and 16 bits.
        var served = NetworkFile.Read(NetworkFile.Write(unset, weights, taught.Words.Hashes));
        var reader = new NetworkReader(new TableReader(table), served, isCascade: false);
        var rows = Enumerable.Range(0, examples.Count).Where(row => examples[row].Part != ExamplePart.Train).ToList();
        var opinions = rows.AsParallel().Select(row => (row, opinion: Opinion(reader, examples[row].Text))).ToDictionary(row => row.row, row => row.opinion);
        var mixes = Mixes(opinions);
        float[] Accurate(int row) => Mixed(opinions[row], mixes);
        var accurate = Rates(Accurate);
        var fast = new TableReader(table);
        var cascade = Cascade(fast);
        var sure = rows.AsParallel().Select(row => (row, reading: Reading(fast, examples[row].Text))).Where(row => cascade.IsSure(row.reading)).ToDictionary(row => row.row, row => row.reading);
        float[] Either(int row) => sure.TryGetValue(row, out var reading) ? ((ReadOnlySpan<float>)reading.Probabilities).ToArray() : Accurate(row);
        var either = Rates(Either);
        var header = unset with
        {
            Mixes = mixes,
            ErrorRates = accurate,
            JointRates = Joint(accurate, Accurate),
            Cascade = cascade,
            CascadeErrorRates = either,
            CascadeJointRates = Joint(either, Either),
        };
        return NetworkFile.Write(header, weights, taught.Words.Hashes);
    }

    private static (float[] Network, float[] Table) Opinion(NetworkReader reader, string text)
    {
        var network = new float[ModelOutputs.Count];
        var table = new float[ModelOutputs.Count];
        reader.Opinions(FeatureSpace.Clean(text), network, table);
        return (network, table);
    }

    private static CommentReading Reading(TableReader reader, string text)
    {
        reader.Read(System.Text.Encoding.UTF8.GetBytes(text), out var reading);
        return reading;
    }

    private List<OutputMix> Mixes(Dictionary<int, (float[] Network, float[] Table)> opinions)
    {
        var moods = ModelTrainer.Rows(examples, "sentiment", ExamplePart.Calibrate);
        var best = Shares.Select(share =>
        {
            var readings = moods.Select(row => (Sum(opinions[row.Row], share)[..ModelOutputs.Sentiments], row.Value, row.Weight)).ToList();
            var (slope, offsets) = MoodCalibration.Fit(readings);
            return (Share: share, Slope: slope, Offsets: offsets, Loss: MoodCalibration.Loss(readings, slope, offsets));
        }).MinBy(mix => mix.Loss);
        var mixes = best.Offsets.Select(offset => new OutputMix(best.Share, best.Slope, offset)).ToList();
        foreach (var output in Enumerable.Range(ModelOutputs.Sentiments, ModelOutputs.Signals))
        {
            var answers = ModelTrainer.Rows(examples, ModelOutputs.Names[output], ExamplePart.Calibrate);
            mixes.Add(Shares.Select(share =>
            {
                var (slope, offset, loss) = HeadChoice.SignalLoss([.. answers.Select(row => (Sum(opinions[row.Row], share)[output], row.Value == 1, row.Weight))]);
                return (Mix: new OutputMix(share, slope, offset), Loss: loss);
            }).MinBy(mix => mix.Loss).Mix);
        }

        return mixes;
    }

    private List<SignalErrorRates> Rates(Func<int, float[]> probabilities) =>
        [.. Enum.GetValues<Signal>().Select(signal => new SignalRates(examples).Measure(signal, row => probabilities(row)[ModelOutputs.Sentiments + (int)signal]))];

    // The network has seen all that was learned from: only what was held out says how often it is right.
    private IReadOnlyList<JointErrorRates> Joint(List<SignalErrorRates> rates, Func<int, float[]> probabilities) =>
        new JointRates(examples, rates, (row, signal) => probabilities(row)[ModelOutputs.Sentiments + (int)signal]).MeasureAll([], []);

    // The widest doubt that hands on no more than it may.
    private CascadeRule Cascade(TableReader reader)
    {
        var random = examples.Where(example => example.Set == ExampleReader.Unseen && example.Part == ExamplePart.Calibrate).Select(example => Reading(reader, example.Text)).ToList();
        var rules = BandWidths.SelectMany(width => SureSentiments.Select(sure => new CascadeRule(sure, Bands(width), 0)))
            .Select(rule => rule with { Rate = random.Count == 0 ? 0 : Math.Round(random.Count(reading => !rule.IsSure(reading)) / (double)random.Count, 3) });
        return rules.FirstOrDefault(rule => rule.Rate <= MostHandedOn) ?? new CascadeRule(0, Bands(0), 0);
    }

    // Around each watched signal's threshold, wider on the side where there is more room.
    private float[] Bands(float width) =>
    [
        .. Enum.GetValues<Signal>().SelectMany<Signal, float>(signal =>
        {
            var threshold = (float)table.Header.ErrorRates[(int)signal].Threshold;
            return Watched.Contains(signal) ? [threshold * (1 - width), threshold + ((1 - threshold) * width)] : [1, 1];
        }),
    ];

    private static float[] Sum((float[] Network, float[] Table) opinion, float share) =>
        [.. opinion.Network.Zip(opinion.Table).Select(pair => (pair.First * share) + (pair.Second * (1 - share)))];

    private static float[] Mixed((float[] Network, float[] Table) opinion, List<OutputMix> mixes)
    {
        var probabilities = (float[])opinion.Table.Clone();
        NetworkReader.Mix(mixes, probabilities, opinion.Network);
        return probabilities;
    }
}
