using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Languages;

/// <summary>Tells a comment's language while its words are read: other scripts by their letters, Latin ones by votes of known words.</summary>
internal struct LanguageVotes(FeatureTable words)
{
    /// <summary>How many languages of Latin script can be told apart.</summary>
    public const int Latin = FeatureTable.RowLength;

    // After this many words that speak for a language more would not change the answer, and reading on costs time.
    private const int EnoughWords = 12;

    // The first language of a model is the one that it was made for, and most comments are in it: one short word that another language uses more often ("no",
    // "video") does not make a comment foreign. Twenty to one, in the votes of the table (six for a factor of e); not where a third of the words
    // is unknown, since those of the home language are known best.
    private const int Home = 0;
    private const short HomeVotes = 18;

    private Vector128<short> _low;
    private Vector128<short> _high;
    private ScriptCounts _scripts;
    private int _latinWords;
    private int _knownWords;

    /// <summary>Whether there was any word.</summary>
    public readonly bool HasWords => _latinWords > 0 || Largest().Count > 0;

    /// <summary>The codes of all languages that can be decided for, by number: those of the model's words, then those told by their script.</summary>
    public static IEnumerable<string> Codes(IReadOnlyList<string> words) =>
        words.Concat(Enumerable.Repeat("", Latin)).Take(Latin).Concat(Scripts.Codes);

    /// <summary>Counts one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Count(ulong hash, scoped ReadOnlySpan<byte> folded)
    {
        if (folded[0] >= 0xCE && CountScript(folded))
        {
            return;
        }

        _latinWords++;
        if (_knownWords >= EnoughWords)
        {
            return;
        }

        var at = words.Find(hash);
        if (at > 0)
        {
            _knownWords++;
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref words.EmptyRow, (nuint)at));
            _low += low;
            _high += high;
        }
    }

    /// <summary>The language's number, or -1 when it cannot be told.</summary>
    public readonly int Decide()
    {
        var (script, count) = Largest();
        if (count > _latinWords)
        {
            return Latin + script;
        }

        if (_knownWords == 0)
        {
            return -1;
        }

        Span<short> votes = stackalloc short[Latin];
        _low.CopyTo(votes);
        _high.CopyTo(votes[8..]);
        votes[Home] += _knownWords * 3 >= _latinWords * 2 ? HomeVotes : (short)0;
        var best = Home;
        for (var language = 1; language < Latin; language++)
        {
            best = votes[language] > votes[best] ? language : best;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool CountScript(ReadOnlySpan<byte> folded)
    {
        var script = Scripts.Of(folded);
        if (script >= 0)
        {
            ((Span<int>)_scripts)[script]++;
        }

        return script >= 0;
    }

    private readonly (int Script, int Count) Largest()
    {
        var counts = (ReadOnlySpan<int>)_scripts;
        var best = 0;
        for (var script = 1; script < counts.Length; script++)
        {
            best = counts[script] > counts[best] ? script : best;
        }

        // Japanese writes Chinese characters between its own.
        return counts[Scripts.Kana] > 0 && best == Scripts.Han ? (Scripts.Kana, counts[best]) : (best, counts[best]);
    }

    [InlineArray(Scripts.Count)]
    private struct ScriptCounts
    {
        private int _first;
    }
}
