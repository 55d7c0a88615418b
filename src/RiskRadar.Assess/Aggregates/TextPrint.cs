using System.Numerics;
using System.Runtime.InteropServices;

namespace RiskRadar.Assess.Aggregates;

/// <summary>
/// MinHash of a text: eight 16-bit minima over the hashes of its letter 4-grams. Two texts agree in about as many of the eight as their
/// 4-grams overlap (Broder 1997). Emoji, punctuation, letter case and spacing are gone before, so changing them changes nothing.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct TextPrint(ulong first, ulong second)
{
    private const int GramLength = 4;
    private const int Longest = 400;

    // Shorter texts ("wow", "so true") are alike by chance.
    private const int FewestLetters = 8;

    public readonly ulong First = first;
    public readonly ulong Second = second;

    /// <summary>The text was too short to be told from others.</summary>
    public bool IsEmpty => First == 0 && Second == 0;

    /// <summary>One of the four bands of two minima each: texts that share a band are compared.</summary>
    public uint Band(int index) => index < 2 ? (uint)(First >> (32 * index)) : (uint)(Second >> (32 * (index - 2)));

    /// <summary>In how many of the eight minima two texts agree.</summary>
    public int Agreement(TextPrint other) => EqualLanes(First ^ other.First) + EqualLanes(Second ^ other.Second);

    public static TextPrint Of(string text)
    {
        Span<char> letters = stackalloc char[Longest];
        var length = Normalise(text, letters);
        if (length < FewestLetters)
        {
            return default;
        }

        Span<uint> minima = stackalloc uint[8];
        minima.Fill(uint.MaxValue);
        for (var start = 0; start + GramLength <= length; start++)
        {
            var gram = ((ulong)letters[start] << 48) | ((ulong)letters[start + 1] << 32) | ((ulong)letters[start + 2] << 16) | letters[start + 3];
            var hash = Mix(gram);
            for (var index = 0; index < 8; index++)
            {
                // One good hash and eight odd multipliers stand for eight hash functions.
                var value = (uint)((hash * Multipliers[index]) >> 32);
                minima[index] = Math.Min(minima[index], value);
            }
        }

        ulong first = 0, second = 0;
        for (var index = 0; index < 4; index++)
        {
            first |= (ulong)(ushort)Mix(minima[index]) << (16 * index);
            second |= (ulong)(ushort)Mix(minima[index + 4]) << (16 * index);
        }

        // The empty print is kept for short texts.
        return first == 0 && second == 0 ? new TextPrint(1, 0) : new TextPrint(first, second);
    }

    /// <summary>Spreads the bits of a number over all 64 (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static ReadOnlySpan<ulong> Multipliers =>
    [
        0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93,
        0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3,
    ];

    private static int Normalise(string text, Span<char> letters)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (length == letters.Length)
            {
                break;
            }

            if (char.IsLetterOrDigit(character))
            {
                letters[length++] = char.ToLowerInvariant(character);
            }
            else if (length > 0 && letters[length - 1] != ' ' && (char.IsWhiteSpace(character) || char.IsPunctuation(character)))
            {
                letters[length++] = ' ';
            }
        }

        return length > 0 && letters[length - 1] == ' ' ? length - 1 : length;
    }

    private static int EqualLanes(ulong difference)
    {
        // A 16-bit lane is zero where the minima agree.
        var folded = difference | (difference >> 8);
        folded |= folded >> 4;
        folded |= folded >> 2;
        folded |= folded >> 1;
        return 4 - BitOperations.PopCount(folded & 0x0001000100010001);
    }
}
