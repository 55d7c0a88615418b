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
    private readonly FeatureTable _features = model.Features;

    /// <summary>What the words say about the language.</summary>
    public LanguageVotes Languages = new(model.Words);

    private Vector128<float> _first;
    private Vector128<float> _second;
    private Vector128<float> _third;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Token(in Token token, scoped ReadOnlySpan<byte> folded, ref StyleCounts style)
    {
        var at = _features.Find(token.Hash);
        if (at >= 0)
        {
            ref var row = ref Unsafe.Add(ref _features.FirstRow, at);
            Add(ref row, 1);
            var friendly = Unsafe.Add(ref row, WeightRow.FriendlyAt);
            var hostile = Unsafe.Add(ref row, WeightRow.FriendlyAt + 1);
            if ((friendly | hostile) != 0)
            {
                style.CountMood(WeightRow.Mood(friendly), WeightRow.Mood(hostile), (token.Marks & TokenMarks.Negated) != 0);
            }
        }
        else if (!folded.IsEmpty)
        {
            AddCharacters(folded);
        }

        if (!folded.IsEmpty)
        {
            Languages.Count(token.Hash, folded);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void NGram(ulong hash, int start, int end)
    {
        var at = _features.Find(hash);
        if (at >= 0)
        {
            Add(ref Unsafe.Add(ref _features.FirstRow, at), 1);
        }
    }

    /// <summary>Copies the sums, in units of the model.</summary>
    public readonly void CopyTo(Span<float> sums)
    {
        _first.CopyTo(sums);
        _second.CopyTo(sums[4..]);
        _third.CopyTo(sums[8..]);
    }

    // A word that the model knows has its characters' weights in its own row; only the others are taken apart.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddCharacters(ReadOnlySpan<byte> folded)
    {
        Span<ulong> hashes = stackalloc ulong[CommentFeatures.MostCharacters];
        var count = CommentFeatures.ReadCharacters(folded, hashes);
        foreach (var hash in hashes[..count])
        {
            var at = _features.Find(hash);
            if (at >= 0)
            {
                Add(ref Unsafe.Add(ref _features.FirstRow, at), CommentFeatures.CharacterValue);
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
}
