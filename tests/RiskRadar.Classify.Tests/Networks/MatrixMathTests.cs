namespace RiskRadar.Classify.Networks;

public sealed class MatrixMathTests
{
    [Theory]
    [InlineData(1, 1, 8)]
    [InlineData(4, 3, 24)]
    [InlineData(5, 7, 32)]
    [InlineData(9, 130, 48)]
    [InlineData(3, 2, 40)]
    public void AddProduct_AnyShape_IsTheSumOfProducts(int rows, int inner, int columns)
    {
        var random = new Random((rows * 1000) + (inner * 10) + columns);
        var (a, b, c) = (Numbers(rows * inner, random), Numbers(inner * columns, random), Numbers(rows * columns, random));
        var expected = Expected(a, inner, 1, b, c, rows, inner, columns);

        MatrixMath.AddProduct(a, inner, 1, b, c, rows, inner, columns);

        AssertNear(expected, c);
    }

    [Fact]
    public void AddProduct_StepsSwapped_TakesTheTranspose()
    {
        const int Rows = 6, Inner = 5, Columns = 16;
        var random = new Random(1);
        var (a, b) = (Numbers(Inner * Rows, random), Numbers(Inner * Columns, random));
        var c = new float[Rows * Columns];
        var expected = Expected(a, 1, Rows, b, c, Rows, Inner, Columns);

        MatrixMath.AddProduct(a, 1, Rows, b, c, Rows, Inner, Columns);

        AssertNear(expected, c);
    }

    [Fact]
    public void AddProduct_NothingToAdd_LeavesTheResult()
    {
        var c = new float[] { 1, 2, 3, 4, 5, 6, 7, 8 };

        MatrixMath.AddProduct([], 1, 1, [], c, 1, 0, 8);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], c);
    }

    [Fact]
    public void AddProduct_ArraysTooShort_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixMath.AddProduct(new float[3], 2, 1, new float[16], new float[16], 2, 2, 8));

    private static void AssertNear(double[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4));

    private static double[] Expected(float[] a, int aRow, int aColumn, float[] b, float[] c, int rows, int inner, int columns) =>
        [.. Enumerable.Range(0, rows * columns).Select(at => c[at] + Enumerable.Range(0, inner).Sum(p => (double)a[(at / columns * aRow) + (p * aColumn)] * b[(p * columns) + (at % columns)]))];

    private static float[] Numbers(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
