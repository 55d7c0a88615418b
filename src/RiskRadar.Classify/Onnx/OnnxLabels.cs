using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Onnx;

/// <summary>What a network's outputs mean, and how they become probabilities.</summary>
internal sealed class OnnxLabels
{
    private const string Setting = "Classify:Onnx:Labels";

    private readonly (int At, int Output)[] _labels;
    private readonly OnnxActivation _activation;
    private readonly double _temperature;

    /// <exception cref="ModelFileException">A label is unknown, missing or doubled.</exception>
    public OnnxLabels(OnnxOptions options)
    {
        _activation = options.Activation;
        _temperature = options.Temperature;
        _labels = [.. options.Labels.OrderBy(label => label.Key).Select(label => (label.Key, OutputOf(label.Value)))];
        if (_labels.Length == 0)
        {
            throw new ModelFileException($"{Setting} does not say what the network's outputs mean: set {Setting}:0 and so on to negative, neutral, positive or a signal");
        }

        var named = _labels.Select(label => label.Output).Where(output => output < ModelOutputs.Sentiments).Distinct().Count();
        if (named is not 0 and not ModelOutputs.Sentiments)
        {
            throw new ModelFileException($"{Setting} names {named} of the three sentiments: name negative, neutral and positive, or none of them");
        }

        if (_activation == OnnxActivation.Sigmoid && _labels.GroupBy(label => label.Output).FirstOrDefault(outputs => outputs.Count() > 1) is { } doubled)
        {
            throw new ModelFileException($"{Setting} names '{ModelOutputs.Names[doubled.Key]}' more than once: only probabilities of {nameof(OnnxActivation.Softmax)} can be added");
        }
    }

    /// <summary>Whether the network reads the sentiment.</summary>
    public bool ReadsSentiment => _labels.Any(label => label.Output < ModelOutputs.Sentiments);

    /// <summary>The signals that the network reads.</summary>
    public IReadOnlyList<Signal> Signals =>
        [.. _labels.Where(label => label.Output >= ModelOutputs.Sentiments).Select(label => (Signal)(label.Output - ModelOutputs.Sentiments)).Distinct()];

    /// <summary>Checks that the network has all outputs that are named.</summary>
    /// <exception cref="ModelFileException">It has fewer.</exception>
    public void Check(int outputs)
    {
        if (_labels.FirstOrDefault(label => label.At < 0 || label.At >= outputs) is { At: not 0 } missing)
        {
            throw new ModelFileException($"{Setting}:{missing.At} names an output that the network does not have: it has {outputs}, from 0 to {outputs - 1}");
        }
    }

    /// <summary>Puts the network's probabilities in the place of others.</summary>
    /// <exception cref="ModelFileException">An output is no number.</exception>
    public void Apply(ReadOnlySpan<float> logits, ref OutputValues values)
    {
        Span<double> probabilities = stackalloc double[ModelOutputs.Count];
        var largest = double.NegativeInfinity;
        var total = 0.0;
        foreach (var logit in logits)
        {
            largest = float.IsFinite(logit) ? Math.Max(largest, logit) : throw new ModelFileException("the network gave an output that is no number");
        }

        foreach (var logit in logits)
        {
            total += Math.Exp((logit - largest) / _temperature);
        }

        foreach (var (at, output) in _labels)
        {
            probabilities[output] += _activation == OnnxActivation.Softmax
                ? Math.Exp((logits[at] - largest) / _temperature) / total
                : 1 / (1 + Math.Exp(-logits[at] / _temperature));
        }

        var moods = probabilities[0] + probabilities[1] + probabilities[2];
        foreach (var (_, output) in _labels)
        {
            // Of a network that also knows other answers than the three moods, the moods alone must add up to 1.
            values[output] = (float)(output >= ModelOutputs.Sentiments ? probabilities[output] : moods > 0 ? probabilities[output] / moods : 1.0 / ModelOutputs.Sentiments);
        }
    }

    private static int OutputOf(string label)
    {
        var at = ModelOutputs.Names.ToList().IndexOf(label.Trim().ToLowerInvariant());
        return at >= 0 ? at : throw new ModelFileException($"{Setting} names '{label}', which nobody reads: there are {string.Join(", ", ModelOutputs.Names)}");
    }
}
