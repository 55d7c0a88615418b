using System.Numerics.Tensors;
using RiskRadar.Classify.Training.Networks;

namespace RiskRadar.Classify.Networks;

public sealed class SkipGramTests
{
    private const int Width = 16;

    // Words 1 and 2 keep the company of 3 to 7, words 8 and 9 that of 10 to 14.
    private static readonly int[][] Comments =
    [
        .. Enumerable.Range(0, 4000).Select(at => at % 2 == 0
            ? new[] { 3 + (at % 5), 1 + (at / 2 % 2), 3 + (at / 3 % 5), 3 + (at / 7 % 5) }
            : [10 + (at % 5), 8 + (at / 2 % 2), 10 + (at / 3 % 5), 10 + (at / 7 % 5)]),
    ];

    [Fact]
    public void Learn_WordsInTheSameCompany_GetNearVectors()
    {
        var vectors = Learn();

        Assert.True(Likeness(vectors, 1, 2) > Likeness(vectors, 1, 8) + 0.3f);
        Assert.True(Likeness(vectors, 8, 9) > Likeness(vectors, 2, 9) + 0.3f);
    }

    [Fact]
    public void Learn_Twice_GivesTheSameBits() => Assert.Equal(Learn(), Learn());

    private static float[] Learn() => new SkipGram(14, Width, 1).Learn(Comments, TestContext.Current.CancellationToken);

    private static float Likeness(float[] vectors, int first, int second) =>
        TensorPrimitives.CosineSimilarity(vectors.AsSpan(first * Width, Width), vectors.AsSpan(second * Width, Width));
}
