namespace RiskRadar.Classify.Evaluation;

/// <summary>How good a choice between several classes is.</summary>
/// <param name="Classes">Their names, in order.</param>
/// <param name="Confusion">Counts: first index the truth, second what was chosen.</param>
/// <param name="Accuracy">Share chosen rightly, in [0, 1].</param>
/// <param name="MacroRecall">Mean recall of the classes that occur, in [0, 1].</param>
/// <param name="MacroF1">Mean F1 of the classes that occur, in [0, 1].</param>
/// <param name="CalibrationError">Mean difference between the chosen class's probability and the share chosen rightly, in ten bins; in [0, 1].</param>
public sealed record ClassFigures(
    IReadOnlyList<string> Classes, IReadOnlyList<IReadOnlyList<int>> Confusion, double Accuracy, double MacroRecall, double MacroF1, double CalibrationError)
{
    private const int Bins = 10;

    /// <summary>Measures choices against labels.</summary>
    /// <param name="classes">The classes' names.</param>
    /// <param name="readings">For each comment the truth, the choice and the choice's probability.</param>
    public static ClassFigures Measure(IReadOnlyList<string> classes, IReadOnlyList<(int Truth, int Chosen, double Probability)> readings)
    {
        var confusion = classes.Select(_ => new int[classes.Count]).ToArray();
        foreach (var (truth, chosen, _) in readings)
        {
            confusion[truth][chosen]++;
        }

        var present = Enumerable.Range(0, classes.Count).Where(at => confusion[at].Sum() > 0).ToList();
        var right = Enumerable.Range(0, classes.Count).Sum(at => confusion[at][at]);
        return new ClassFigures(
            classes,
            confusion,
            readings.Count == 0 ? 0 : (double)right / readings.Count,
            present.Count == 0 ? 0 : present.Average(at => (double)confusion[at][at] / confusion[at].Sum()),
            present.Count == 0 ? 0 : present.Average(at => 2.0 * confusion[at][at] / (confusion[at].Sum() + confusion.Sum(row => row[at]))),
            readings.Count == 0 ? 0 : readings.GroupBy(reading => Math.Min(Bins - 1, (int)(reading.Probability * Bins)))
                .Sum(bin => Math.Abs(bin.Average(reading => reading.Probability) - bin.Average(reading => reading.Truth == reading.Chosen ? 1.0 : 0.0)) * bin.Count() / readings.Count));
    }
}
