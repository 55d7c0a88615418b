using System.Numerics.Tensors;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Training;

/// <summary>Collects all features of a comment with their values, as a model is trained on them.</summary>
/// <param name="lexicon">Moods of words.</param>
/// <param name="values">Gets the n-grams.</param>
/// <param name="meaning">Is added the vectors of the tokens; empty for none.</param>
/// <param name="vectors">The vector of a token, empty when it has none; null for none.</param>
/// <param name="words">Is told each word; null for nobody.</param>
internal readonly struct CollectingSink(
    MoodLexicon lexicon, Dictionary<ulong, float> values, float[] meaning, Func<ulong, float[]?>? vectors = null, Action<ulong, ReadOnlyMemory<byte>>? words = null) : IFeatureSink
{
    /// <inheritdoc/>
    public void Token(in Token token, scoped ReadOnlySpan<byte> folded, ref StyleCounts style)
    {
        Add(token.Hash, 1);
        var (friendly, hostile) = lexicon[token.Hash];
        if (friendly != 0 || hostile != 0)
        {
            style.CountMood(friendly, hostile, (token.Marks & TokenMarks.Negated) != 0);
        }

        if (vectors?.Invoke(token.Hash) is { } vector)
        {
            TensorPrimitives.Add(meaning, vector, meaning);
        }

        if (!folded.IsEmpty)
        {
            Span<ulong> hashes = stackalloc ulong[CommentFeatures.MostCharacters];
            foreach (var hash in hashes[..CommentFeatures.ReadCharacters(folded, hashes)])
            {
                Add(hash, CommentFeatures.CharacterValue);
            }

            words?.Invoke(token.Hash, folded.ToArray());
        }
    }

    /// <inheritdoc/>
    public void NGram(ulong hash, int start, int end) => Add(hash, 1);

    private void Add(ulong hash, float value) => values[hash] = values.GetValueOrDefault(hash) + value;
}
