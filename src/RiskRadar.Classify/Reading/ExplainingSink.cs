using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Reading;

/// <summary>Collects what each span of a comment adds to each output.</summary>
internal readonly struct ExplainingSink(CommentModel model, Dictionary<(int Start, int End), float[]> spans) : IFeatureSink
{
    /// <inheritdoc/>
    public void Token(in Token token, scoped ReadOnlySpan<byte> folded, ref StyleCounts style)
    {
        var at = model.Features.Find(token.Hash);
        var end = token.Start + token.Length;
        if (at > 0)
        {
            Add(at, 1, token.Start, end);
            var friendly = model.Features.Row(at)[WeightRow.FriendlyAt];
            var hostile = model.Features.Row(at)[WeightRow.FriendlyAt + 1];
            if ((friendly | hostile) != 0)
            {
                style.CountMood(WeightRow.Mood(friendly), WeightRow.Mood(hostile), (token.Marks & TokenMarks.Negated) != 0);
            }
        }
        else if (!folded.IsEmpty)
        {
            Span<ulong> hashes = stackalloc ulong[CommentFeatures.MostCharacters];
            foreach (var hash in hashes[..CommentFeatures.ReadCharacters(folded, hashes)])
            {
                Add(model.Features.Find(hash), CommentFeatures.CharacterValue, token.Start, end);
            }
        }
    }

    /// <inheritdoc/>
    public void NGram(ulong hash, int start, int end) => Add(model.Features.Find(hash), 1, start, end);

    private void Add(int at, float value, int start, int end)
    {
        if (at == 0)
        {
            return;
        }

        if (!spans.TryGetValue((start, end), out var sums))
        {
            spans[(start, end)] = sums = new float[ModelOutputs.Count];
        }

        var row = model.Features.Row(at);
        var scale = value * (1 << row[WeightRow.ExponentAt]);
        for (var output = 0; output < sums.Length; output++)
        {
            sums[output] += row[output] * scale;
        }
    }
}
