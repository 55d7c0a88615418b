using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Languages;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Reading;

/// <summary>Adds up the rows of a comment's features.</summary>
internal struct TableSink(CommentModel model) : IFeatureSink
{
    // N-grams wait for each other, so that the processor looks up many at once.
    private const int MostWaiting = 32;

    private readonly FeatureTable _features = model.Features;

    /// <summary>What the words say about the language.</summary>
    public LanguageVotes Languages = new(model.Words);

    private Vector128<float> _first;
    private Vector128<float> _second;
    private Vector128<float> _third;
    private WaitingHashes _hashes;
    private WaitingRows _rows;
    private int _hashCount;
    private int _rowCount;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Token(in Token token, scoped ReadOnlySpan<byte> folded, ref StyleCounts style)
    {
        var at = _features.Find(token.Hash);
        ref var row = ref Unsafe.Add(ref _features.EmptyRow, at);
        if (_rowCount == MostWaiting)
        {
            AddWaiting();
        }

        Unsafe.Add(ref _rows.First, _rowCount++) = at;
        var mood = Unsafe.ReadUnaligned<ushort>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref row, WeightRow.FriendlyAt)));
        if (mood != 0)
        {
            style.CountMood(WeightRow.Mood((sbyte)mood), WeightRow.Mood((sbyte)(mood >> 8)), (token.Marks & TokenMarks.Negated) != 0);
        }

        if (!folded.IsEmpty)
        {
            if (at == 0)
            {
                AddCharacters(folded);
            }

            Languages.Count(token.Hash, folded);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NGram(ulong hash, int start, int end)
    {
        // Most n-grams are unknown. Whether one may be known is a coin toss: counted without a branch.
        Unsafe.Add(ref _hashes.First, _hashCount) = hash;
        _hashCount += _features.MayHave(hash) ? 1 : 0;
        if (_hashCount == MostWaiting)
        {
            AddWaiting();
        }
    }

    /// <summary>Copies the sums, in units of the model.</summary>
    public void CopyTo(Span<float> sums)
    {
        AddWaiting();
        _first.CopyTo(sums);
        _second.CopyTo(sums[4..]);
        _third.CopyTo(sums[8..]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddWaiting()
    {
        var features = _features;
        ref var row = ref _rows.First;
        var rows = _rowCount;
        for (var at = 0; at < _hashCount; at++)
        {
            var found = features.Find(Unsafe.Add(ref _hashes.First, at));
            Unsafe.Add(ref row, rows) = found;
            rows += found == 0 ? 0 : 1;
        }

        // Sums in registers, not in this structure: each row would wait for the one before it to be stored.
        var (first, second, third) = (_first, _second, _third);
        for (var at = 0; at < rows; at++)
        {
            var packed = Vector128.LoadUnsafe(ref Unsafe.Add(ref features.EmptyRow, Unsafe.Add(ref row, at)));
            var scale = Vector128.Create((float)(1 << packed.GetElement(WeightRow.ExponentAt)));
            var (low, high) = Vector128.Widen(packed);
            var (low1, low2) = Vector128.Widen(low);
            first += Vector128.ConvertToSingle(low1) * scale;
            second += Vector128.ConvertToSingle(low2) * scale;
            third += Vector128.ConvertToSingle(Vector128.WidenLower(high)) * scale;
        }

        (_first, _second, _third) = (first, second, third);
        _hashCount = 0;
        _rowCount = 0;
    }

    // A word that the model knows has its characters' weights in its own row; only the others are taken apart.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddCharacters(scoped ReadOnlySpan<byte> folded)
    {
        Span<ulong> hashes = stackalloc ulong[CommentFeatures.MostCharacters];
        var count = CommentFeatures.ReadCharacters(folded, hashes);
        foreach (var hash in hashes[..count])
        {
            if (_features.MayHave(hash))
            {
                Add(ref Unsafe.Add(ref _features.EmptyRow, _features.Find(hash)), CommentFeatures.CharacterValue);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref sbyte row, float value)
    {
        var packed = Vector128.LoadUnsafe(ref row);
        var scale = Vector128.Create(value * (1 << packed.GetElement(WeightRow.ExponentAt)));
        var (low, high) = Vector128.Widen(packed);
        var (first, second) = Vector128.Widen(low);
        _first += Vector128.ConvertToSingle(first) * scale;
        _second += Vector128.ConvertToSingle(second) * scale;
        _third += Vector128.ConvertToSingle(Vector128.WidenLower(high)) * scale;
    }

    // As many tokens as may wait, and as many n-grams.
    [InlineArray(2 * MostWaiting)]
    private struct WaitingRows
    {
        public int First;
    }

    [InlineArray(MostWaiting)]
    private struct WaitingHashes
    {
        public ulong First;
    }
}
