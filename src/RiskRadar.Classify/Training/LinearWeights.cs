namespace RiskRadar.Classify.Training;

/// <summary>A linear model: one weight for each column, and what a text without features gets.</summary>
/// <param name="Weights">By column.</param>
/// <param name="Bias">The intercept.</param>
internal sealed record LinearWeights(float[] Weights, float Bias)
{
    /// <summary>The logit of a row.</summary>
    public float Logit(int[] columns, float[] values)
    {
        var sum = Bias;
        for (var at = 0; at < columns.Length; at++)
        {
            sum += Weights[columns[at]] * values[at];
        }

        return sum;
    }
}
