using RiskRadar.Classify.Evaluation;
using RiskRadar.Classify.Models;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Training;

/// <summary>Chooses from where on a signal counts as shown, and measures how often that is right, on texts that nothing was learned from.</summary>
/// <param name="examples">The texts.</param>
internal sealed class SignalRates(IReadOnlyList<TrainingExample> examples)
{
    // Not far from even odds: a monitor needs both kinds of error to be bearable.
    private static readonly double[] Thresholds = [0.5, 0.45, 0.4, 0.35, 0.3, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

    // The share of an audience that a monitor must tell from none; see `ShareInformation`.
    private const double WatchedShare = 0.05;

    // Fewer say too little; own texts, which are unlike anybody's comments, are then taken in as well.
    private const int FewestPositives = 30;

    // Fewer leave a false alarm in fifty unseen; irony, which nobody labelled in such comments, has none.
    private const int FewestNatural = 100;

    /// <summary>Measures a signal.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="probability">The probability of a text, by its row.</param>
    public SignalErrorRates Measure(Signal signal, Func<int, double> probability)
    {
        var task = ModelOutputs.Names[ModelOutputs.Sentiments + (int)signal];
        var choosing = Readings(OfOthers(Balanced(task, ExamplePart.Calibrate)), probability);
        var measuring = Readings(OfOthers(Balanced(task, ExamplePart.Test)), probability);
        var strangers = Unseen(ExamplePart.Calibrate, probability);
        if (!ExampleReader.RareSignals.Contains(task) || strangers.Count == 0)
        {
            var bestF1 = Thresholds.MaxBy(threshold => YesNoFigures.Measure(choosing, threshold).F1);
            var figures = YesNoFigures.Measure(measuring, bestF1);
            // What other people's sets call harmless was collected for coming close: an audience is more like comments drawn at random.
            var natural = Readings(OfAudiences(task), probability);
            var specificity = natural.Count >= FewestNatural ? 1 - Found([.. natural.Select(reading => reading.Probability)], bestF1) : figures.Specificity;
            return new SignalErrorRates(signal, bestF1, figures.Recall, specificity, figures.Positives, natural.Count >= FewestNatural ? natural.Count : figures.Negatives);
        }

        // Sets with labels are full of comments that come close to the signal. Hardly any random one shows it: what is found among them is false.
        var others = Unseen(ExamplePart.Test, probability);
        var threshold = Thresholds.MaxBy(threshold => ShareInformation(YesNoFigures.Measure(choosing, threshold).Recall, Found(strangers, threshold)));
        var found = YesNoFigures.Measure(measuring, threshold);

        return new SignalErrorRates(signal, threshold, found.Recall, 1 - Found(others, threshold), found.Positives, others.Count);
    }

    // Where a signal counts as shown is chosen without sets that were collected by a list of slurs, or hold nothing else.
    private List<WeightedRow> Balanced(string task, ExamplePart part)
    {
        const double LargestShare = 0.75;
        return
        [
            .. ModelTrainer.Rows(examples, task, part).Where(row => examples[row.Row].Set != HandLabels.Suspected).GroupBy(row => examples[row.Row].Set)
                .Where(set => set.Average(row => row.Value) is > 0 and < LargestShare).SelectMany(set => set),
        ];
    }

    private List<WeightedRow> OfAudiences(string task) =>
        [.. ModelTrainer.Rows(examples, task, ExamplePart.Test).Where(row => row.Value == 0 && examples[row.Row].Set is HandLabels.Random or HandLabels.Viewers)];

    // How much one comment tells about a small share: the squared change of the flagged share with the true one, over its variance.
    private static double ShareInformation(double sensitivity, double falseAlarms)
    {
        var flagged = (WatchedShare * sensitivity) + ((1 - WatchedShare) * falseAlarms);

        return flagged is > 0 and < 1 ? Math.Pow(sensitivity - falseAlarms, 2) / (flagged * (1 - flagged)) : 0;
    }

    private static double Found(List<double> probabilities, double threshold) => probabilities.Count(probability => probability >= threshold) / (double)probabilities.Count;

    private List<double> Unseen(ExamplePart part, Func<int, double> probability) =>
        [.. Enumerable.Range(0, examples.Count).Where(row => examples[row].Part == part && examples[row].Set == ExampleReader.Unseen).Select(probability)];

    private List<WeightedRow> OfOthers(List<WeightedRow> rows)
    {
        var others = rows.Where(row => examples[row.Row].Set != ExampleReader.Own).ToList();

        return others.Count(row => row.Value == 1) >= FewestPositives ? others : rows;
    }

    private static List<(double Probability, bool IsTrue)> Readings(List<WeightedRow> rows, Func<int, double> probability) =>
        [.. rows.Select(row => (probability(row.Row), row.Value == 1))];
}
