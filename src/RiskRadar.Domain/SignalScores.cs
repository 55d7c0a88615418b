namespace RiskRadar.Domain;

/// <summary>A calibrated probability in [0, 1] for each <see cref="Signal"/>.</summary>
public sealed record SignalScores(
    double Sellout, double Backlash, double Toxicity, double Hate, double Sarcasm, double Deception, double Complaint, double Support, double Spam)
{
    /// <summary>The probability of one signal.</summary>
    public double this[Signal signal] => signal switch
    {
        Signal.Sellout => Sellout,
        Signal.Backlash => Backlash,
        Signal.Toxicity => Toxicity,
        Signal.Hate => Hate,
        Signal.Sarcasm => Sarcasm,
        Signal.Deception => Deception,
        Signal.Complaint => Complaint,
        Signal.Support => Support,
        Signal.Spam => Spam,
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "No such signal."),
    };
}
