using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RiskRadar.Classify.Networks;

/// <summary>Products of matrices, all of one order of additions: the same input gives the same sums to the last bit on one type of processor.</summary>
internal static unsafe class MatrixMath
{
    private const int Lanes = 8;
    private const int Rows = 4;
    private const int Wide = 3 * Lanes;

    /// <summary>Adds a product to a matrix: <c>c[i, j] += sum over p of a[i * aRow + p * aColumn] * b[p, j]</c>, rows one after another.</summary>
    /// <param name="a">The left matrix; swap its two steps for its transpose.</param>
    /// <param name="aRow">From one row of it to the next.</param>
    /// <param name="aColumn">From one column of it to the next.</param>
    /// <param name="b">The right matrix, <paramref name="inner"/> by <paramref name="columns"/>.</param>
    /// <param name="c">The result, <paramref name="rows"/> by <paramref name="columns"/>.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="inner">What is summed over.</param>
    /// <param name="columns">Columns of the result, a multiple of 8.</param>
    public static void AddProduct(ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % Lanes, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, rows * columns);
        if (rows == 0 || inner == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(a.Length, ((rows - 1) * aRow) + ((inner - 1) * aColumn));
        fixed (float* left = a, right = b, result = c)
        {
            for (var column = 0; column < columns;)
            {
                var isWide = columns - column >= Wide;
                for (var row = 0; row < rows; row += Rows)
                {
                    var at = left + (row * aRow);
                    var to = result + (row * columns) + column;
                    if (isWide && rows - row >= Rows)
                    {
                        FourByThree(at, aRow, aColumn, right + column, to, inner, columns);
                    }
                    else
                    {
                        Rest(at, aRow, aColumn, right + column, to, Math.Min(Rows, rows - row), inner, columns, isWide ? 3 : 1);
                    }
                }

                column += isWide ? Wide : Lanes;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByThree(float* a, int aRow, int aColumn, float* b, float* c, int inner, int columns)
    {
        Vector256<float> c00 = default, c01 = default, c02 = default, c10 = default, c11 = default, c12 = default;
        Vector256<float> c20 = default, c21 = default, c22 = default, c30 = default, c31 = default, c32 = default;
        float* a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
        for (var p = 0; p < inner; p++)
        {
            var (b0, b1, b2) = (Vector256.Load(b), Vector256.Load(b + Lanes), Vector256.Load(b + (2 * Lanes)));
            var value = Vector256.Create(*a);
            c00 = Vector256.FusedMultiplyAdd(value, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(value, b1, c01);
            c02 = Vector256.FusedMultiplyAdd(value, b2, c02);
            value = Vector256.Create(*a1);
            c10 = Vector256.FusedMultiplyAdd(value, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(value, b1, c11);
            c12 = Vector256.FusedMultiplyAdd(value, b2, c12);
            value = Vector256.Create(*a2);
            c20 = Vector256.FusedMultiplyAdd(value, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(value, b1, c21);
            c22 = Vector256.FusedMultiplyAdd(value, b2, c22);
            value = Vector256.Create(*a3);
            c30 = Vector256.FusedMultiplyAdd(value, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(value, b1, c31);
            c32 = Vector256.FusedMultiplyAdd(value, b2, c32);
            a += aColumn;
            a1 += aColumn;
            a2 += aColumn;
            a3 += aColumn;
            b += columns;
        }

        Add(c, c00, c01, c02);
        Add(c + columns, c10, c11, c12);
        Add(c + (2 * columns), c20, c21, c22);
        Add(c + (3 * columns), c30, c31, c32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* c, Vector256<float> first, Vector256<float> second, Vector256<float> third)
    {
        (Vector256.Load(c) + first).Store(c);
        (Vector256.Load(c + Lanes) + second).Store(c + Lanes);
        (Vector256.Load(c + (2 * Lanes)) + third).Store(c + (2 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rest(float* a, int aRow, int aColumn, float* b, float* c, int rows, int inner, int columns, int vectors)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var vector = 0; vector < vectors; vector++)
            {
                var sum = Vector256<float>.Zero;
                float* from = a + (row * aRow), with = b + (vector * Lanes);
                for (var p = 0; p < inner; p++)
                {
                    sum = Vector256.FusedMultiplyAdd(Vector256.Create(*from), Vector256.Load(with), sum);
                    from += aColumn;
                    with += columns;
                }

                var to = c + (row * columns) + (vector * Lanes);
                (Vector256.Load(to) + sum).Store(to);
            }
        }
    }
}
