using RiskRadar.Domain;

namespace RiskRadar.Classify.Evaluation;

/// <summary>How good probabilities of a yes-no question are.</summary>
/// <param name="Positives">True ones.</param>
/// <param name="Negatives">Others.</param>
/// <param name="Precision">Share of those called true that are; in [0, 1].</param>
/// <param name="Recall">Share of the true ones that are found; in [0, 1].</param>
/// <param name="Specificity">Share of the others that are left alone; in [0, 1].</param>
/// <param name="F1">Of the true ones, in [0, 1].</param>
/// <param name="MacroF1">Mean of both classes' F1, in [0, 1].</param>
/// <param name="AreaUnderCurve">Chance that a true one is ranked before another; in [0, 1].</param>
/// <param name="AveragePrecision">Area under precision over recall; in [0, 1].</param>
/// <param name="CalibrationError">Mean difference between probability and share of true ones in ten bins; in [0, 1].</param>
public sealed record YesNoFigures(
    int Positives, int Negatives, double Precision, double Recall, double Specificity, double F1, double MacroF1, double AreaUnderCurve,
    double AveragePrecision, double CalibrationError)
{
    private const int Bins = 10;

    /// <summary>Where the recall lies with 95 % certainty.</summary>
    public Interval RecallInterval => Interval.OfShare(Recall, Positives);

    /// <summary>Where the specificity lies with 95 % certainty.</summary>
    public Interval SpecificityInterval => Interval.OfShare(Specificity, Negatives);

    /// <summary>Measures probabilities against labels.</summary>
    /// <param name="readings">Probability and truth of each comment.</param>
    /// <param name="threshold">From which probability on a comment is called true.</param>
    public static YesNoFigures Measure(IReadOnlyList<(double Probability, bool IsTrue)> readings, double threshold)
    {
        var truePositives = readings.Count(reading => reading.IsTrue && reading.Probability >= threshold);
        var falsePositives = readings.Count(reading => !reading.IsTrue && reading.Probability >= threshold);
        var positives = readings.Count(reading => reading.IsTrue);
        var negatives = readings.Count - positives;
        var falseNegatives = positives - truePositives;
        var trueNegatives = negatives - falsePositives;
        var f1 = Share(2 * truePositives, (2 * truePositives) + falsePositives + falseNegatives);
        var otherF1 = Share(2 * trueNegatives, (2 * trueNegatives) + falsePositives + falseNegatives);
        return new YesNoFigures(
            positives, negatives, Share(truePositives, truePositives + falsePositives), Share(truePositives, positives), Share(trueNegatives, negatives),
            f1, (f1 + otherF1) / 2, Area(readings, positives, negatives), Ranking(readings, positives), Calibration(readings));
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    // Mann and Whitney's rank sum; equal probabilities share their mean rank.
    private static double Area(IReadOnlyList<(double Probability, bool IsTrue)> readings, int positives, int negatives)
    {
        var rank = 0.0;
        var sum = 0.0;
        foreach (var group in readings.GroupBy(reading => reading.Probability).OrderBy(group => group.Key))
        {
            var count = group.Count();
            sum += group.Count(reading => reading.IsTrue) * (rank + ((count + 1) / 2.0));
            rank += count;
        }

        return Share(sum - (positives * (positives + 1.0) / 2), (double)positives * negatives);
    }

    private static double Ranking(IReadOnlyList<(double Probability, bool IsTrue)> readings, int positives)
    {
        var seen = 0;
        var found = 0;
        var sum = 0.0;
        foreach (var group in readings.GroupBy(reading => reading.Probability).OrderByDescending(group => group.Key))
        {
            seen += group.Count();
            var here = group.Count(reading => reading.IsTrue);
            found += here;
            sum += here * Share(found, seen);
        }

        return Share(sum, positives);
    }

    private static double Calibration(IReadOnlyList<(double Probability, bool IsTrue)> readings) => readings.Count == 0 ? 0 : readings
        .GroupBy(reading => Math.Min(Bins - 1, (int)(reading.Probability * Bins)))
        .Sum(bin => Math.Abs(bin.Average(reading => reading.Probability) - bin.Average(reading => reading.IsTrue ? 1.0 : 0.0)) * bin.Count() / readings.Count);
}
