using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Onnx;

/// <summary>Reads with a network of the user's own; what that does not read comes from the model of RiskRadar.</summary>
/// <param name="model">The model of RiskRadar.</param>
/// <param name="network">The network.</param>
/// <param name="rates">How often the network is right, by signal.</param>
internal sealed class OnnxClassifier(ICommentClassifier model, OnnxNetwork network, IReadOnlyDictionary<Signal, OnnxErrorRates> rates) : ICommentClassifier
{
    /// <inheritdoc/>
    public ModelDescription Model { get; } = new(
        $"{model.Model.Version}+onnx.{network.Hash}",
        model.Model.Languages,
        [
            // What was measured of the model says nothing about the network.
            .. model.Model.ErrorRates.Where(known => !network.Labels.Signals.Contains(known.Signal)),
            .. network.Labels.Signals.Where(rates.ContainsKey)
                .Select(signal => new SignalErrorRates(signal, rates[signal].Threshold, rates[signal].Sensitivity, rates[signal].Specificity, rates[signal].Positives, rates[signal].Negatives)),
        ]);

    /// <inheritdoc/>
    public Classification Classify(string text) => WithNetwork(text, model.Classify(text));

    /// <inheritdoc/>
    /// <remarks>A network gives no reasons: only signals of the model are explained.</remarks>
    public ExplainedClassification Explain(string text)
    {
        var explained = model.Explain(text);
        return new ExplainedClassification(WithNetwork(text, explained.Classification), [.. explained.Contributions.Where(part => !network.Labels.Signals.Contains(part.Signal))]);
    }

    private Classification WithNetwork(string text, Classification read)
    {
        var reading = new CommentReading { Language = read.Language, LanguageSupported = read.LanguageSupported };
        (reading.Probabilities[0], reading.Probabilities[1], reading.Probabilities[2]) = ((float)read.Scores.Negative, (float)read.Scores.Neutral, (float)read.Scores.Positive);
        for (var signal = 0; signal < ModelOutputs.Signals; signal++)
        {
            reading.Probabilities[ModelOutputs.Sentiments + signal] = (float)read.Signals[(Signal)signal];
        }

        network.Read(text, ref reading.Probabilities);
        return reading.ToClassification(Model.Version);
    }
}
