using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Measures signals that are counted together, on comments labelled by hand that the measured heads have not seen.</summary>
/// <param name="examples">All examples.</param>
/// <param name="rates">The rates of each signal, with its threshold.</param>
/// <param name="shows">The probability of a signal in the comment of a row.</param>
internal sealed class JointRates(
    IReadOnlyList<TrainingExample> examples, IReadOnlyList<SignalErrorRates> rates, Func<int, Signal, double> shows)
{
    // Labels whose reader doubted them weigh less in training: another reader may say otherwise, so nothing is measured by them.
    private const float Clear = 1;

    /// <summary>The rates of all groups that can be measured.</summary>
    /// <param name="crossed">Rows that were learned from, and read again by heads that have not seen them.</param>
    /// <param name="taught">
    /// Tasks whose heads a teacher taught that has seen those rows: what it knows of them it may have passed on, so their groups are measured on held-out rows alone.
    /// </param>
    public IReadOnlyList<JointErrorRates> MeasureAll(IReadOnlyCollection<int> crossed, IReadOnlyCollection<string> taught)
    {
        var test = Enumerable.Range(0, examples.Count).Where(row => examples[row].Part == ExamplePart.Test).ToList();
        List<int> unseen = [.. test.Where(row => examples[row].Set == ExampleReader.Unseen)];
        List<int> heldOut = [.. test.Where(row => examples[row].Set is HandLabels.Candidates or HandLabels.Random)];
        List<int> all = [.. crossed, .. heldOut];
        return
        [
            .. CrossReading.Groups
                .Select(group => Measure(group, group.Any(signal => taught.Contains(CrossReading.NameOf(signal))) ? heldOut : all, group.All(signal => ExampleReader.RareSignals.Contains(CrossReading.NameOf(signal))) ? unseen : []))
                .OfType<JointErrorRates>(),
        ];
    }

    /// <summary>The rates of a group, or <see langword="null"/> without comments of both kinds.</summary>
    /// <param name="signals">The group.</param>
    /// <param name="read">The rows that were labelled by hand.</param>
    /// <param name="strangers">Random comments that nobody has read; empty when the signals are not rare among them.</param>
    public JointErrorRates? Measure(IReadOnlyList<Signal> signals, IReadOnlyCollection<int> read, IReadOnlyCollection<int> strangers)
    {
        var clear = read.Select(row => (Row: row, Shown: Shown(row, signals))).Where(row => row.Shown is not null).ToList();
        var positives = clear.Where(row => row.Shown == true).Select(row => row.Row).ToList();
        var others = clear.Where(row => row.Shown == false).Select(row => row.Row).ToList();
        // Candidates were chosen for words that come close to the signal: what is found among random comments is nearer to an audience.
        var random = strangers.Count > 0 ? strangers : [.. others.Where(row => examples[row].Set == HandLabels.Random)];
        others = random.Count > 0 ? [.. random] : others;
        return positives.Count == 0 || others.Count == 0
            ? null
            : new JointErrorRates(signals, Found(positives, signals), 1 - Found(others, signals), positives.Count, others.Count);
    }

    private bool? Shown(int row, IReadOnlyList<Signal> signals)
    {
        var answers = examples[row].Answers.Where(answer => signals.Any(signal => CrossReading.NameOf(signal) == answer.Task)).ToList();
        return answers.Count < signals.Count || answers.Any(answer => answer.Weight < Clear) ? null : answers.Any(answer => answer.Value == 1);
    }

    private double Found(List<int> rows, IReadOnlyList<Signal> signals) => (double)rows.Count(row => signals.Any(signal => shows(row, signal) >= Threshold(signal))) / rows.Count;

    private double Threshold(Signal signal) => rates.First(one => one.Signal == signal).Threshold;
}
