namespace RiskRadar.Assess.Votes;

/// <summary>
/// How much a reading weighs when votes are compared over time or between posts. Most comments show nothing and still read 0.1 or 0.3, so
/// readings are raised to the fourth power; and where two readings must both be high (an accusation is a negative comment as well) their product is
/// raised to the power of 2.5. Powers matter little around these (higher ones are better where hardly anybody is hostile, lower ones where many are); that both must agree carries a tenth to a third more about a rise
/// (best bets on random comments against hand-labelled ones, which the model had not seen).
/// </summary>
internal static class ScoreWeights
{
    private const double Unit = 255;

    private static readonly byte[] Fourth = [.. Enumerable.Range(0, 256).Select(score => (byte)Math.Round(Unit * Math.Pow(score / Unit, 4)))];

    /// <summary>The weight of one reading; both in 255ths.</summary>
    public static byte Of(byte probability) => Fourth[probability];

    /// <summary>The weight, in [0, 1], of two readings that must agree.</summary>
    public static double Of(byte first, byte second)
    {
        var both = first * second / (Unit * Unit);
        return both * both * Math.Sqrt(both);
    }

    /// <summary>A weight in [0, 1] as a byte.</summary>
    public static byte ToByte(double weight) => (byte)Math.Round(Unit * weight);
}
