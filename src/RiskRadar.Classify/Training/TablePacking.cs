using System.Numerics.Tensors;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Training;

/// <summary>Packs trained weights into the table that serves them.</summary>
internal sealed class TablePacking(FeatureSpace space, MoodLexicon lexicon, IReadOnlyList<LinearWeights> heads)
{
    // The largest weight gets this exponent; the three above it are never needed, and small weights keep their resolution.
    private const int StepsOfLargestWeight = 127 << 12;

    /// <summary>Packs.</summary>
    /// <param name="smallestWeight">Neighbours and characters without any weight of this size are left out.</param>
    /// <param name="unit">What one step of a weight is worth.</param>
    public FeatureTable Pack(float smallestWeight, out double unit)
    {
        var rows = new Dictionary<ulong, float[]>();

        // A word's row holds the weights of its characters too: who finds the word does not take it apart. That is only right when every word with a
        // row was folded so, those of the lexicon included.
        foreach (var (hash, folded) in space.Vocabulary.Concat(lexicon.Words))
        {
            rows[hash] = Fold(hash, folded);
        }

        foreach (var (hash, _) in space.Hashes.Where(feature => !rows.ContainsKey(feature.Key)))
        {
            var weights = Weights(hash);
            if (weights.Max(MathF.Abs) >= smallestWeight)
            {
                rows[hash] = weights;
            }
        }

        foreach (var hash in lexicon.Hashes)
        {
            rows.TryAdd(hash, Weights(hash));
        }

        unit = rows.Values.Max(row => row.Max(MathF.Abs)) / (double)StepsOfLargestWeight;
        var builder = new FeatureTableBuilder();
        foreach (var (hash, weights) in rows)
        {
            var (friendly, hostile) = lexicon[hash];
            builder.Add(hash, WeightRow.Pack(unit, weights, friendly, hostile));
        }

        return builder.Build();
    }

    private float[] Fold(ulong hash, byte[] folded)
    {
        var row = Weights(hash);
        var hashes = new ulong[CommentFeatures.MostCharacters];
        foreach (var inside in hashes.AsSpan(0, CommentFeatures.ReadCharacters(folded, hashes)))
        {
            var column = space[inside];
            for (var output = 0; output < row.Length && column >= 0; output++)
            {
                row[output] += heads[output].Weights[column] * CommentFeatures.CharacterValue;
            }
        }

        return row;
    }

    private float[] Weights(ulong hash)
    {
        var column = space[hash];
        var vector = space.VectorOf(hash) ?? [];
        return [.. heads.Select(head => (column < 0 ? 0 : head.Weights[column]) + TensorPrimitives.Dot(vector, head.Weights.AsSpan(space.VectorsAt, vector.Length)))];
    }
}
