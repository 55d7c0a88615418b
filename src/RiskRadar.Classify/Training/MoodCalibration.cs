namespace RiskRadar.Classify.Training;

/// <summary>Fits one slope and an offset per class, so that the three probabilities are honest (temperature and bias, Guo et al. 2017).</summary>
internal static class MoodCalibration
{
    private const int Steps = 400;

    /// <summary>
    /// Fits by gradient descent on the log loss. Rare classes count more than in the sets, by the root of how rare they are: the comments under a
    /// contested post are more often hostile than those that were labelled, and nobody knows by how much.
    /// </summary>
    /// <param name="readings">Logits, truth and weight.</param>
    public static (float Slope, float[] Offsets) Fit(IReadOnlyList<(float[] Logits, int Truth, float Weight)> readings)
    {
        var slope = 1.0;
        var offsets = new double[3];
        readings = Evened(readings);
        var total = readings.Sum(reading => (double)reading.Weight);
        Span<double> probabilities = stackalloc double[3];
        for (var step = 0; step < Steps && total > 0; step++)
        {
            var slopeGradient = 0.0;
            var gradient = new double[3];
            foreach (var (logits, truth, weight) in readings)
            {
                Softmax(logits, slope, offsets, probabilities);
                for (var at = 0; at < 3; at++)
                {
                    var error = weight * (probabilities[at] - (at == truth ? 1 : 0));
                    slopeGradient += error * logits[at];
                    gradient[at] += error;
                }
            }

            slope -= 0.3 * slopeGradient / total;
            for (var at = 0; at < 3; at++)
            {
                offsets[at] -= gradient[at] / total;
            }
        }

        return ((float)slope, [.. offsets.Select(offset => (float)offset)]);
    }

    /// <summary>The mean log loss of readings, rare classes counted as in <see cref="Fit"/>.</summary>
    public static double Loss(IReadOnlyList<(float[] Logits, int Truth, float Weight)> readings, float slope, float[] offsets)
    {
        var (loss, total) = (0.0, 0.0);
        Span<double> probabilities = stackalloc double[3];
        foreach (var (logits, truth, weight) in Evened(readings))
        {
            Softmax(logits, slope, [.. offsets.Select(offset => (double)offset)], probabilities);
            loss -= weight * Math.Log(probabilities[truth]);
            total += weight;
        }

        return total > 0 ? loss / total : 0;
    }

    private static List<(float[] Logits, int Truth, float Weight)> Evened(IReadOnlyList<(float[] Logits, int Truth, float Weight)> readings)
    {
        var counts = Enumerable.Range(0, 3).Select(value => readings.Where(reading => reading.Truth == value).Sum(reading => (double)reading.Weight)).ToArray();
        return [.. readings.Select(reading => reading with { Weight = (float)(reading.Weight / Math.Sqrt(counts[reading.Truth])) })];
    }

    private static void Softmax(float[] logits, double slope, double[] offsets, Span<double> probabilities)
    {
        var largest = Enumerable.Range(0, 3).Max(at => (logits[at] * slope) + offsets[at]);
        var sum = 0.0;
        for (var at = 0; at < 3; at++)
        {
            probabilities[at] = Math.Exp((logits[at] * slope) + offsets[at] - largest);
            sum += probabilities[at];
        }

        for (var at = 0; at < 3; at++)
        {
            probabilities[at] /= sum;
        }
    }
}
