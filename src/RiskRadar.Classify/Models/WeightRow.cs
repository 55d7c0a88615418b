namespace RiskRadar.Classify.Models;

/// <summary>How the weights of one feature are packed: twelve 8-bit numbers that share an exponent, and the word's mood.</summary>
internal static class WeightRow
{
    /// <summary>Where a row says how friendly its word is, in 64ths; hostile follows.</summary>
    public const int FriendlyAt = 12;

    /// <summary>Where a row has its exponent.</summary>
    public const int ExponentAt = 15;

    /// <summary>One more than the largest exponent.</summary>
    public const int Exponents = 16;

    private const float MoodSteps = 64;

    /// <summary>Packs a row.</summary>
    /// <param name="unit">What one step is worth at exponent 0.</param>
    /// <param name="weights">One for each output.</param>
    /// <param name="friendly">In [0, 1.9].</param>
    /// <param name="hostile">In [0, 1.9].</param>
    public static sbyte[] Pack(double unit, ReadOnlySpan<float> weights, float friendly, float hostile)
    {
        var largest = 0.0;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        var exponent = largest == 0 ? 0 : Math.Clamp((int)Math.Ceiling(Math.Log2(largest / (127 * unit))), 0, Exponents - 1);
        var step = unit * (1 << exponent);
        var row = new sbyte[FeatureTable.RowLength];
        for (var output = 0; output < weights.Length; output++)
        {
            row[output] = (sbyte)Math.Clamp(Math.Round(weights[output] / step), -127, 127);
        }

        row[FriendlyAt] = (sbyte)Math.Clamp(MathF.Round(friendly * MoodSteps), 0, 127);
        row[FriendlyAt + 1] = (sbyte)Math.Clamp(MathF.Round(hostile * MoodSteps), 0, 127);
        row[ExponentAt] = (sbyte)exponent;
        return row;
    }

    /// <summary>A mood as it was packed.</summary>
    public static float Mood(sbyte packed) => packed / MoodSteps;
}
