using System.Runtime.CompilerServices;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>The readings that assessments use, a byte each: 1/255 is finer than any calibration, and sums of bytes do not depend on their order.</summary>
[InlineArray(Length)]
internal struct ScoreBytes
{
    public const int Length = 8;
    public const int Negative = 0;
    public const int Sellout = 1;
    public const int Deception = 2;
    public const int Backlash = 3;
    public const int Toxicity = 4;
    public const int Complaint = 5;
    public const int Support = 6;
    public const int Spam = 7;

    private byte _first;

    public static ScoreBytes Of(Classification reading)
    {
        var signals = reading.Signals;
        ScoreBytes bytes = default;
        bytes[Negative] = ToByte(reading.Scores.Negative);
        bytes[Sellout] = ToByte(signals.Sellout);
        bytes[Deception] = ToByte(signals.Deception);
        bytes[Backlash] = ToByte(signals.Backlash);
        bytes[Toxicity] = ToByte(Math.Max(signals.Toxicity, signals.Hate));
        bytes[Complaint] = ToByte(signals.Complaint);
        bytes[Support] = ToByte(signals.Support);
        bytes[Spam] = ToByte(signals.Spam);
        return bytes;
    }

    /// <summary>A probability as a byte; what is no number counts as zero.</summary>
    public static byte ToByte(double probability) =>
        double.IsNaN(probability) ? (byte)0 : (byte)Math.Round(Math.Clamp(probability, 0, 1) * 255, MidpointRounding.AwayFromZero);

    /// <summary>Keeps the larger of each pair: what an author said most strongly is the author's vote.</summary>
    public void Raise(in ScoreBytes other)
    {
        for (var index = 0; index < Length; index++)
        {
            if (other[index] > this[index])
            {
                this[index] = other[index];
            }
        }
    }
}
