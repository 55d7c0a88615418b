using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RiskRadar.Classify.Models;

/// <summary>
/// From a feature's hash to its weights. Eight 16-bit fingerprints share a bucket, compared at once; rows lie close together without gaps.
/// A feature that is not in it is taken for one that is about eight times in 100,000.
/// </summary>
internal sealed class FeatureTable
{
    /// <summary>Fingerprints in a bucket.</summary>
    public const int Slots = 8;

    /// <summary>Bytes in a row: the weights of twelve outputs, two moods, one spare, one exponent.</summary>
    public const int RowLength = 16;

    private readonly ushort[] _prints;
    private readonly int[] _bases;
    private readonly sbyte[] _rows;
    private readonly int _mask;

    /// <param name="prints">Fingerprints, <see cref="Slots"/> a bucket, 0 where a slot is free; a power of two buckets and one more, free, at the end.</param>
    /// <param name="rows">Rows in the order of their fingerprints.</param>
    public FeatureTable(ushort[] prints, sbyte[] rows)
    {
        _prints = prints;
        _rows = rows;
        var buckets = prints.Length / Slots;
        _mask = buckets - 1;
        _bases = new int[buckets];
        var row = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            _bases[bucket] = row;
            row += Slots - prints.AsSpan(bucket * Slots, Slots).Count((ushort)0);
        }

        if (!BitOperations.IsPow2(buckets) || row * RowLength != rows.Length)
        {
            throw new ModelFileException($"its table has {rows.Length / RowLength} rows for {row} features");
        }
    }

    /// <summary>The fingerprints.</summary>
    public ReadOnlySpan<ushort> Prints => _prints;

    /// <summary>The rows, one after the other.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>How many features it has.</summary>
    public int Count => _rows.Length / RowLength;

    /// <summary>The start of the first row; <see cref="Find"/> gives the offset to it.</summary>
    public ref sbyte FirstRow => ref MemoryMarshal.GetArrayDataReference(_rows);

    /// <summary>Where a feature's row starts, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        var print = Vector128.Create(Print(hash));
        var bucket = Bucket(hash, _mask);
        while (true)
        {
            var prints = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_prints), (nuint)(bucket * Slots));
            var matches = Vector128.Equals(prints, print).ExtractMostSignificantBits();
            if (matches != 0)
            {
                return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bases), bucket) + BitOperations.TrailingZeroCount(matches)) * RowLength;
            }

            // The last slot is used only in a full bucket, whose further features lie in the next.
            if (prints.GetElement(Slots - 1) == 0)
            {
                return -1;
            }

            bucket = (bucket + 1) & _mask;
        }
    }

    /// <summary>The fingerprint of a hash; never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort Print(ulong hash)
    {
        var print = (ushort)(hash >> 48);
        return print == 0 ? (ushort)1 : print;
    }

    /// <summary>The bucket of a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bucket(ulong hash, int mask) => (int)hash & mask;
}
