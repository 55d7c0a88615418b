using System.Runtime.CompilerServices;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Networks;

/// <summary>Finds the vectors of a comment's tokens.</summary>
/// <param name="shape">How many there are.</param>
/// <param name="words">The hashes of the words that have one, in order: the first has number 1.</param>
internal sealed class NetworkWords(NetworkShape shape, IReadOnlyList<ulong> words)
{
    /// <summary>What is read of a comment; the rest of a longer one changes nothing.</summary>
    public const int MostTokens = 160;

    private readonly Dictionary<ulong, int> _words = Numbered(words);

    /// <summary>The hashes, in order.</summary>
    public IReadOnlyList<ulong> Hashes => words;

    /// <summary>Reads cleaned UTF-8.</summary>
    [SkipLocalsInit]
    public NetworkText Read(ReadOnlySpan<byte> cleaned)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        Span<ulong> hashes = stackalloc ulong[CommentFeatures.MostCharacters];
        var reader = new TokenReader(cleaned, scratch);
        var vectors = new List<int>();
        var ends = new List<int>();
        while (ends.Count < MostTokens && reader.Read(out var token))
        {
            if (token.Kind == TokenKind.Boundary)
            {
                continue;
            }

            if (_words.TryGetValue(token.Hash, out var word))
            {
                vectors.Add(word);
            }
            else if (token.Kind == TokenKind.Word)
            {
                foreach (var hash in hashes[..CommentFeatures.ReadCharacters(reader.Word, hashes)])
                {
                    vectors.Add(Gram(hash));
                }
            }
            else
            {
                vectors.Add(0);
            }

            AddMarks(token.Marks, vectors);
            ends.Add(vectors.Count);
        }

        return new NetworkText([.. vectors], [.. ends]);
    }

    /// <summary>The vector of a character n-gram.</summary>
    public int Gram(ulong hash) => shape.Words + (int)((hash ^ (hash >> 29)) & (ulong)(shape.Grams - 1));

    private void AddMarks(TokenMarks marks, List<int> vectors)
    {
        for (var bits = (int)marks & ((1 << NetworkShape.Marks) - 1); bits != 0; bits &= bits - 1)
        {
            vectors.Add(shape.Words + shape.Grams + System.Numerics.BitOperations.TrailingZeroCount(bits));
        }
    }

    private static Dictionary<ulong, int> Numbered(IReadOnlyList<ulong> words)
    {
        var numbered = new Dictionary<ulong, int>(words.Count);
        foreach (var word in words)
        {
            numbered.TryAdd(word, numbered.Count + 1);
        }

        return numbered;
    }
}
