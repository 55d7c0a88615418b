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

    // Bits of the filter for each bucket: six features set at most as many of them.
    private const int FilterBits = 32;

    private readonly ushort[] _prints;
    private readonly int[] _bases;
    private readonly sbyte[] _rows;
    private readonly int _mask;
    private readonly int _filterMask;
    private readonly ulong[] _filter;

    /// <param name="prints">Fingerprints, <see cref="Slots"/> a bucket, 0 where a slot is free; a power of two of buckets.</param>
    /// <param name="rows">Rows in the order of their fingerprints.</param>
    public FeatureTable(ushort[] prints, sbyte[] rows)
    {
        _prints = prints;
        _rows = new sbyte[RowLength + rows.Length];
        rows.CopyTo(_rows, RowLength);
        var buckets = prints.Length / Slots;
        _mask = buckets - 1;
        _bases = new int[buckets];
        _filter = new ulong[Math.Max(1, buckets * FilterBits / 64)];
        _filterMask = (_filter.Length * 64) - 1;
        var row = 1;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            _bases[bucket] = row;
            foreach (var print in prints.AsSpan(bucket * Slots, Slots))
            {
                if (print != 0)
                {
                    row++;
                    Mark(bucket, print);
                }
            }
        }

        // What did not fit into its own bucket is looked for from there on.
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var from = bucket;
            while (prints[(((from - 1) & _mask) * Slots) + Slots - 1] != 0 && ((bucket - from) & _mask) < buckets - 1)
            {
                from = (from - 1) & _mask;
                foreach (var print in prints.AsSpan(bucket * Slots, Slots))
                {
                    if (print != 0)
                    {
                        Mark(from, print);
                    }
                }
            }
        }

        if (!BitOperations.IsPow2(buckets) || row * RowLength != _rows.Length)
        {
            throw new ModelFileException($"its table has {rows.Length / RowLength} rows for {row - 1} features");
        }
    }

    /// <summary>The fingerprints.</summary>
    public ReadOnlySpan<ushort> Prints => _prints;

    /// <summary>The rows, one after the other.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows.AsSpan(RowLength);

    /// <summary>How many features it has.</summary>
    public int Count => (_rows.Length / RowLength) - 1;

    /// <summary>The start of the empty row, which stands before all others; <see cref="Find"/> gives the distance from it.</summary>
    public ref sbyte EmptyRow => ref MemoryMarshal.GetArrayDataReference(_rows);

    /// <summary>The row at a distance.</summary>
    public ReadOnlySpan<sbyte> Row(int at) => _rows.AsSpan(at, RowLength);

    /// <summary>Whether the table may have a feature: of those that it does not have most are known here, from an eighth of the memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(ulong hash)
    {
        var bit = FilterBit(Bucket(hash, _mask), Print(hash));
        return ((Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), bit >> 6) >> bit) & 1) != 0;
    }

    /// <summary>How far a feature's row is from the empty one; 0, the empty row itself, when the table does not have it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        var print = Vector128.Create(Print(hash));
        var bucket = Bucket(hash, _mask);
        while (true)
        {
            var prints = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_prints), (nuint)(bucket * Slots));
            var matches = Vector128.Equals(prints, print).ExtractMostSignificantBits();
            var row = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bases), bucket) + BitOperations.TrailingZeroCount(matches);

            // Hit or miss is a coin toss: chosen without a branch. The last slot is used only in a full bucket, whose further features lie in the next.
            row = matches == 0 ? 0 : row;
            if (!((row == 0) & (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_prints), (bucket * Slots) + Slots - 1) != 0)))
            {
                return row * RowLength;
            }

            bucket = (bucket + 1) & _mask;
        }
    }

    private void Mark(int bucket, ushort print)
    {
        var bit = FilterBit(bucket, print);
        _filter[bit >> 6] |= 1UL << bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FilterBit(int bucket, ushort print) => ((bucket * FilterBits) + (print & (FilterBits - 1))) & _filterMask;

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
