using System.Numerics.Tensors;
using System.Text;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Tokens;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Reading;

/// <summary>Says which parts of a comment moved each signal. The model is linear, so the parts add up to the logit: exactly, not by sampling.</summary>
internal static class Explanation
{
    /// <summary>
    /// The contributions to each signal's calibrated logit, strongest first. What no part of the text did (bias, style, length) is one contribution
    /// per signal with an empty text.
    /// </summary>
    public static IReadOnlyList<Contribution> Of(string text, CommentModel model)
    {
        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        System.Text.Unicode.Utf8.FromUtf16(text, utf8, out _, out var length);
        var cleaned = new byte[length];
        var origins = new int[length + 1];
        var cleanedLength = CleanText.Write(utf8.AsSpan(0, length), cleaned, origins);
        origins[cleanedLength] = length;

        var spans = new Dictionary<(int Start, int End), float[]>();
        var sink = new ExplainingSink(model, spans);
        var counts = default(StyleCounts);
        CommentFeatures.Read(cleaned.AsSpan(0, cleanedLength), ref sink, ref counts);

        var units = Utf16Offsets(utf8.AsSpan(0, length));
        var scale = (float)model.Header.Unit * CommentFeatures.Scale(counts.Tokens);
        var contributions = new List<Contribution>();
        foreach (var ((start, end), sums) in spans)
        {
            var from = units[origins[start]];
            var to = units[origins[end]];
            for (var signal = 0; signal < ModelOutputs.Signals; signal++)
            {
                var output = ModelOutputs.Sentiments + signal;
                var weight = (double)sums[output] * scale * model.Header.Heads[output].Slope;
                if (weight != 0)
                {
                    contributions.Add(new Contribution(text[from..to], from, to - from, (Signal)signal, weight));
                }
            }
        }

        contributions.AddRange(WithoutText(model, counts));
        return [.. contributions.OrderByDescending(part => Math.Abs(part.Weight)).ThenBy(part => part.Start).ThenBy(part => part.Length).ThenBy(part => part.Signal)];
    }

    private static IEnumerable<Contribution> WithoutText(CommentModel model, StyleCounts counts)
    {
        var style = new float[StyleCounts.Features];
        counts.Write(style);
        return Enum.GetValues<Signal>().Select(signal =>
        {
            var head = model.Header.Heads[ModelOutputs.Sentiments + (int)signal];
            var weight = ((head.Bias + TensorPrimitives.Dot(head.Style, style)) * head.Slope) + head.Offset;
            return new Contribution("", 0, 0, signal, weight);
        });
    }

    /// <summary>For each byte, and for the end, the UTF-16 unit at which its character starts.</summary>
    private static int[] Utf16Offsets(ReadOnlySpan<byte> utf8)
    {
        var offsets = new int[utf8.Length + 1];
        var unit = 0;
        for (var at = 0; at < utf8.Length;)
        {
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            offsets.AsSpan(at, length).Fill(unit);
            unit += rune.Utf16SequenceLength;
            at += length;
        }

        offsets[utf8.Length] = unit;
        return offsets;
    }
}
