using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Features;

/// <summary>Reads the features of a comment: tokens, neighbours of two and three, negated words, style. Training and serving read them here.</summary>
internal static class CommentFeatures
{
    /// <summary>What a character n-gram counts beside a word's 1: a word has a dozen of them.</summary>
    public const float CharacterValue = 0.3f;

    private const int ShortestCharacters = 3;
    private const int LongestCharacters = 5;

    /// <summary>Reads a comment.</summary>
    /// <param name="text">Cleaned UTF-8 (<see cref="CleanText"/>).</param>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="style">Is counted up.</param>
    [SkipLocalsInit]
    public static void Read<TSink>(ReadOnlySpan<byte> text, ref TSink sink, ref StyleCounts style)
        where TSink : struct, IFeatureSink
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        var reader = new TokenReader(text, scratch);
        var previous = TokenHash.Boundary;
        var beforePrevious = TokenHash.Boundary;
        var previousStart = 0;
        var beforePreviousStart = 0;
        while (reader.Read(out var token))
        {
            if (token.Kind != TokenKind.Boundary)
            {
                var end = token.Start + token.Length;
                style.Count(in token);
                sink.Token(in token, token.Kind == TokenKind.Word ? reader.Word : default, ref style);
                if ((token.Marks & TokenMarks.Negated) != 0)
                {
                    sink.NGram(TokenHash.Negated(token.Hash), token.Start, end);
                }

                var pair = TokenHash.Join(previous, token.Hash);
                sink.NGram(pair, previousStart, end);
                if (previous != TokenHash.Boundary)
                {
                    sink.NGram(TokenHash.Join(beforePrevious, pair), beforePreviousStart, end);
                }
            }
            else if (previous == TokenHash.Boundary)
            {
                continue;
            }

            beforePrevious = previous;
            beforePreviousStart = previousStart;
            previous = token.Hash;
            previousStart = token.Start;
            if (previous == TokenHash.Boundary)
            {
                // An n-gram that begins at a clause's end is shown from its first word on.
                previousStart = token.Start + token.Length;
            }
        }
    }

    /// <summary>The scale of all features of a comment: long comments do not outweigh short ones.</summary>
    public static float Scale(int tokens) => 1 / MathF.Sqrt(Math.Max(1, tokens));

    /// <summary>Writes the hashes of the characters inside a word, three to five at a time, its ends marked.</summary>
    /// <param name="folded">The folded word.</param>
    /// <param name="hashes">At least <see cref="MostCharacters"/> long.</param>
    /// <returns>How many.</returns>
    [SkipLocalsInit]
    public static int ReadCharacters(ReadOnlySpan<byte> folded, Span<ulong> hashes)
    {
        Span<byte> marked = stackalloc byte[TokenReader.ScratchLength + 2];
        var length = folded.Length + 2;
        marked[0] = (byte)'<';
        folded.CopyTo(marked[1..]);
        marked[length - 1] = (byte)'>';
        ref var first = ref MemoryMarshal.GetReference(marked);
        var count = 0;
        for (var start = 0; start < length; start++)
        {
            var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, start));
            for (var size = ShortestCharacters; size <= LongestCharacters && start + size <= length; size++)
            {
                if (size < length)
                {
                    hashes[count++] = TokenHash.OfCharacters(bytes & (ulong.MaxValue >> (64 - (8 * size))), size);
                }
            }
        }

        return count;
    }

    /// <summary>The most hashes that <see cref="ReadCharacters"/> writes.</summary>
    public const int MostCharacters = (TokenReader.ScratchLength + 2) * (LongestCharacters - ShortestCharacters + 1);
}
