namespace RiskRadar.Domain;

/// <summary>What a reader of classifications must know about the model that made them.</summary>
/// <param name="Version">E.g. <c>"2026-11-23+3f1c2a"</c>.</param>
/// <param name="Languages">ISO 639-1 codes of the languages it was made for.</param>
/// <param name="ErrorRates">One for each signal.</param>
public sealed record ModelDescription(string Version, IReadOnlyList<string> Languages, IReadOnlyList<SignalErrorRates> ErrorRates)
{
    /// <summary>The error rates of signals that are counted together; empty for a model that states none.</summary>
    public IReadOnlyList<JointErrorRates> JointRates { get; init; } = [];

    /// <summary>The error rates of signals that are counted together, or <see langword="null"/> when the model states none.</summary>
    public JointErrorRates? Together(params ReadOnlySpan<Signal> signals)
    {
        foreach (var rates in JointRates)
        {
            if (rates.Signals.ToHashSet().SetEquals(signals.ToArray()))
            {
                return rates;
            }
        }

        return null;
    }

    /// <summary>The error rates of one signal.</summary>
    /// <exception cref="InvalidOperationException">The model does not describe the signal.</exception>
    public SignalErrorRates this[Signal signal] =>
        ErrorRates.FirstOrDefault(rates => rates.Signal == signal)
        ?? throw new InvalidOperationException($"Model {Version} states no error rates for '{signal}'.");
}
