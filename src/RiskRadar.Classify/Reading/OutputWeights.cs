using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Reading;

/// <summary>The heads of a model, laid out for all outputs at once.</summary>
internal sealed class OutputWeights
{
    private readonly float[] _biases;
    private readonly float[] _slopes;
    private readonly float[] _offsets;
    private readonly float[] _style;

    /// <param name="heads">One for each output.</param>
    public OutputWeights(IReadOnlyList<OutputHead> heads)
    {
        _biases = [.. heads.Select(head => head.Bias)];
        _slopes = [.. heads.Select(head => head.Slope)];
        _offsets = [.. heads.Select(head => head.Offset)];
        _style = [.. Enumerable.Range(0, StyleCounts.Features).SelectMany(feature => heads.Select(head => head.Style[feature]))];
    }

    /// <summary>Turns sums of rows into logits: scales them, adds the biases and what the style says.</summary>
    public void AddStyle(Span<float> sums, float scale, ReadOnlySpan<float> style)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_style);
        var first = (Load(sums, 0) * scale) + Load(_biases, 0);
        var second = (Load(sums, 4) * scale) + Load(_biases, 4);
        var third = (Load(sums, 8) * scale) + Load(_biases, 8);
        for (var feature = 0; feature < style.Length; feature++)
        {
            var value = Vector128.Create(style[feature]);
            var at = (nuint)(feature * ModelOutputs.Count);
            first += value * Vector128.LoadUnsafe(ref weights, at);
            second += value * Vector128.LoadUnsafe(ref weights, at + 4);
            third += value * Vector128.LoadUnsafe(ref weights, at + 8);
        }

        first.CopyTo(sums);
        second.CopyTo(sums[4..]);
        third.CopyTo(sums[8..]);
    }

    /// <summary>Turns logits into calibrated probabilities: the sentiments together, each signal alone.</summary>
    public void Calibrate(Span<float> logits)
    {
        for (var at = 0; at < ModelOutputs.Count; at += 4)
        {
            ((Load(logits, at) * Load(_slopes, at)) + Load(_offsets, at)).CopyTo(logits[at..]);
        }

        var largest = Math.Max(logits[0], Math.Max(logits[1], logits[2]));
        var total = 0f;
        for (var output = 0; output < ModelOutputs.Sentiments; output++)
        {
            logits[output] = MathF.Exp(logits[output] - largest);
            total += logits[output];
        }

        for (var output = 0; output < ModelOutputs.Sentiments; output++)
        {
            logits[output] /= total;
        }

        logits[3] = 1 / (1 + MathF.Exp(-logits[3]));
        for (var at = 4; at < ModelOutputs.Count; at += 4)
        {
            (Vector128<float>.One / (Vector128<float>.One + Vector128.Exp(-Load(logits, at)))).CopyTo(logits[at..]);
        }
    }

    private static Vector128<float> Load(ReadOnlySpan<float> values, int at) => Vector128.Create(values.Slice(at, 4));
}
