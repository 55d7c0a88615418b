using System.Numerics.Tensors;

namespace RiskRadar.Classify.Training.Networks;

/// <summary>
/// Learns what words mean by the company they keep in comments without labels: skip-gram with negative sampling (Mikolov et al. 2013). One thread:
/// the same comments and seed give the same vectors.
/// </summary>
/// <param name="words">How many words there are; a word is a number from 1 to this one.</param>
/// <param name="width">Numbers in a vector.</param>
/// <param name="seed">Of all chance.</param>
internal sealed class SkipGram(int words, int width, int seed)
{
    private const int Window = 5;
    private const int Negatives = 5;
    private const float Rate = 0.05f;

    // Words more frequent than this are passed over now and then: "the" says little of its neighbours.
    private const double Frequent = 1e-4;

    private const int DrawsLength = 1 << 20;

    private readonly float[] _vectors = new float[(words + 1) * width];
    private readonly float[] _contexts = new float[(words + 1) * width];
    private readonly Random _random = new(seed);

    /// <summary>Learns.</summary>
    /// <param name="comments">Comments as numbers of words; 0 is a word without one.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>A vector for each word, one after another, from number 0 on.</returns>
    public float[] Learn(IReadOnlyList<int[]> comments, CancellationToken cancellationToken)
    {
        var counts = new long[words + 1];
        foreach (var word in comments.SelectMany(comment => comment))
        {
            counts[word]++;
        }

        counts[0] = 0;
        var total = counts.Sum();
        var draws = Draws(counts);
        for (var at = width; at < _vectors.Length; at++)
        {
            _vectors[at] = (_random.NextSingle() - 0.5f) / width;
        }

        var kept = new List<int>();
        var slope = new float[width];
        for (var at = 0; at < comments.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            kept.Clear();
            foreach (var word in comments[at].Where(word => word != 0))
            {
                var share = Frequent * total / counts[word];
                if (share >= 1 || _random.NextDouble() < Math.Sqrt(share) + share)
                {
                    kept.Add(word);
                }
            }

            LearnComment(kept, draws, slope, Rate * Math.Max(0.02f, 1 - ((float)at / comments.Count)));
        }

        return _vectors;
    }

    private void LearnComment(List<int> comment, int[] draws, float[] slope, float rate)
    {
        for (var at = 0; at < comment.Count; at++)
        {
            var window = 1 + _random.Next(Window);
            var vector = _vectors.AsSpan(comment[at] * width, width);
            for (var other = Math.Max(0, at - window); other <= Math.Min(comment.Count - 1, at + window); other++)
            {
                if (other == at)
                {
                    continue;
                }

                slope.AsSpan().Clear();
                Push(vector, comment[other], 1, rate, slope);
                for (var negative = 0; negative < Negatives; negative++)
                {
                    var drawn = draws[_random.Next(DrawsLength)];
                    if (drawn != comment[other])
                    {
                        Push(vector, drawn, 0, rate, slope);
                    }
                }

                TensorPrimitives.Add(vector, slope, vector);
            }
        }
    }

    private void Push(ReadOnlySpan<float> vector, int word, float isNear, float rate, Span<float> slope)
    {
        var context = _contexts.AsSpan(word * width, width);
        var push = rate * (isNear - (1 / (1 + MathF.Exp(-TensorPrimitives.Dot(vector, context)))));
        TensorPrimitives.MultiplyAdd(context, push, slope, slope);
        TensorPrimitives.MultiplyAdd(vector, push, context, context);
    }

    // A word is drawn as often as its count to the power of three quarters says.
    private static int[] Draws(long[] counts)
    {
        var shares = counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var unit = shares.Sum() / DrawsLength;
        var draws = new int[DrawsLength];
        var (word, passed) = (1, 0.0);
        for (var at = 0; at < DrawsLength; at++)
        {
            while (word < counts.Length - 1 && passed + shares[word] < (at + 0.5) * unit)
            {
                passed += shares[word++];
            }

            draws[at] = word;
        }

        return draws;
    }
}
