using RiskRadar.Assess.Aggregates;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Votes;

/// <summary>From which byte on a reading counts, by the model's own thresholds, and what a stream of votes is made of.</summary>
internal sealed class StreamThresholds(ModelDescription model)
{
    // The model states no threshold for sentiment: negative counts when it is the more probable side.
    private const byte MostlyNegative = 128;

    private readonly byte _sellout = Threshold(model, Signal.Sellout);
    private readonly byte _deception = Threshold(model, Signal.Deception);
    private readonly byte _backlash = Threshold(model, Signal.Backlash);
    private readonly byte _toxicity = Threshold(model, Signal.Toxicity);

    public bool IsDistrust(in ScoreBytes scores) => scores[ScoreBytes.Sellout] >= _sellout || IsDeception(scores);

    public bool IsDeception(in ScoreBytes scores) => scores[ScoreBytes.Deception] >= _deception;

    public bool IsHostile(in ScoreBytes scores) => scores[ScoreBytes.Backlash] >= _backlash || IsDistrust(scores);

    public static bool IsNegative(in ScoreBytes scores) => scores[ScoreBytes.Negative] >= MostlyNegative;

    public bool IsToxic(in ScoreBytes scores) => scores[ScoreBytes.Toxicity] >= _toxicity;

    /// <summary>Whether a vote counts in a stream.</summary>
    public bool Counts(VoteStream stream, in ScoreBytes scores) => stream switch
    {
        VoteStream.Distrust => IsDistrust(scores),
        VoteStream.Hostile => IsHostile(scores),
        VoteStream.Negative => IsNegative(scores),
        VoteStream.Toxic => IsToxic(scores),
        VoteStream.Deception => IsDeception(scores),
        _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "No such stream."),
    };

    // Hostility of any kind is many times as frequent as distrust and says less: with this part, the stream notices distrust hardly later than
    // the stream of distrust alone, and other backlash a third sooner.
    private const double BacklashPart = 0.15;

    /// <summary>How strongly a vote speaks in a stream, in 255ths: finer than whether it counts, so that changes are seen sooner.</summary>
    public static byte Score(VoteStream stream, in ScoreBytes scores) => stream switch
    {
        VoteStream.Distrust => ScoreWeights.ToByte(ScoreWeights.Of(scores[ScoreBytes.Negative], Distrust(scores))),
        VoteStream.Hostile => ScoreWeights.ToByte(
            ((1 - BacklashPart) * ScoreWeights.Of(scores[ScoreBytes.Negative], Distrust(scores)))
            + (BacklashPart * ScoreWeights.Of(scores[ScoreBytes.Negative], scores[ScoreBytes.Backlash]))),
        VoteStream.Negative => ScoreWeights.Of(scores[ScoreBytes.Negative]),
        VoteStream.Toxic => ScoreWeights.Of(scores[ScoreBytes.Toxicity]),
        VoteStream.Deception => ScoreWeights.Of(scores[ScoreBytes.Deception]),
        _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, "No such stream."),
    };

    private static byte Distrust(in ScoreBytes scores) => Math.Max(scores[ScoreBytes.Sellout], scores[ScoreBytes.Deception]);

    private static byte Threshold(ModelDescription model, Signal signal) =>
        (byte)Math.Max(1, (int)ScoreBytes.ToByte(model.ErrorRates.FirstOrDefault(rates => rates.Signal == signal)?.Threshold ?? 0.5));
}
