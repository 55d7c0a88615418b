using System.Runtime.CompilerServices;

namespace RiskRadar.Classify.Tokens;

/// <summary>The hashes that name tokens and n-grams in a model. They are part of <see cref="TokenReader.Version"/>: a change needs new models.</summary>
internal static class TokenHash
{
    /// <summary>What n-grams see before the first word and between clauses.</summary>
    public const ulong Boundary = 0x9E6C63D0676A9A99;

    private const ulong Seed = 0x243F6A8885A308D3;
    private const ulong Multiplier = 0x9FB21C651E98DF25;
    private const ulong NegatedSalt = 0x452821E638D01377;

    /// <summary>The hash of folded bytes. The eight bytes after <paramref name="length"/> must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref byte folded, int length)
    {
        var hash = Seed ^ (uint)length;
        var at = 0;
        for (; at + 8 <= length; at += 8)
        {
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref folded, at)));
        }

        var rest = length - at;
        if (rest > 0)
        {
            var tail = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref folded, at)) & (ulong.MaxValue >> (64 - (8 * rest)));
            hash = Mix(hash ^ tail);
        }

        return hash;
    }

    /// <summary>The hash of a token that is not spelled: a kind, a face, an emoji.</summary>
    public static ulong OfSign(TokenKind kind, uint value) => Mix(Mix(Seed ^ 0xA5A5A5A5UL) ^ ((ulong)kind << 32) ^ value);

    /// <summary>The hash of two neighbours, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong first, ulong second) => Mix((first * 0xD6E8FEB86659FD93) ^ second);

    /// <summary>The hash of a word inside a negation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Negated(ulong word) => Mix(word ^ NegatedSalt);

    /// <summary>The hash of some characters inside a word, given as up to eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfCharacters(ulong bytes, int length) => Mix(bytes ^ ((ulong)length << 60) ^ 0x13198A2E03707344);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        value ^= value >> 32;
        value *= Multiplier;
        return value ^ (value >> 29);
    }
}
