using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RiskRadar.Classify.Tokens;

/// <summary>Folds the words that need no thought, thirty-two letters at once: ASCII letters alone, no letter three times in a row, nothing joined on.</summary>
internal static class PlainWord
{
    /// <summary>How many bytes from a word's start on must be readable.</summary>
    public const int Readable = 34;

    /// <summary>Folds a word.</summary>
    /// <param name="text">Text that begins with a letter; at least <see cref="Readable"/> bytes.</param>
    /// <param name="folded">At least 32 bytes.</param>
    /// <param name="isCapital">Whether all letters are capitals.</param>
    /// <returns>The word's length; 0 when it has to be read letter by letter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fold(ReadOnlySpan<byte> text, Span<byte> folded, out bool isCapital)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var letters = Vector256.LoadUnsafe(ref first);
        var small = letters | Vector256.Create((byte)0x20);
        var isLetter = Vector256.LessThan(small - Vector256.Create((byte)'a'), Vector256.Create((byte)26)).ExtractMostSignificantBits();
        var length = BitOperations.TrailingZeroCount(~isLetter);
        isCapital = false;
        if (length == 32 || !Ends(Unsafe.Add(ref first, length)))
        {
            return 0;
        }

        var second = Vector256.LoadUnsafe(ref first, 1) | Vector256.Create((byte)0x20);
        var third = Vector256.LoadUnsafe(ref first, 2) | Vector256.Create((byte)0x20);
        var inside = uint.MaxValue >> (32 - length);
        var repeated = (Vector256.Equals(small, second) & Vector256.Equals(second, third)).ExtractMostSignificantBits();
        if ((repeated & (inside >> 2)) != 0)
        {
            return 0;
        }

        small.StoreUnsafe(ref MemoryMarshal.GetReference(folded));
        var lower = (letters << 2).ExtractMostSignificantBits();
        isCapital = (lower & inside) == 0 && length > 1;
        return length;
    }

    // What cannot be part of a word, an address or a disguise.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Ends(byte next) =>
        CharacterClasses.Of[next] is CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.Clause or CharacterClass.Mark or CharacterClass.Quote;
}
