namespace RiskRadar.Classify.Networks;

/// <summary>How large a network is.</summary>
/// <param name="Words">Words with a vector of their own; vector 0 is that of no word.</param>
/// <param name="Grams">Vectors shared by the character n-grams of all other words, a power of two.</param>
/// <param name="Width">Numbers in a word's vector, a multiple of 8.</param>
/// <param name="Memory">Numbers that each reading direction remembers, a multiple of 8.</param>
/// <param name="Answers">Numbers that come out, a multiple of 8.</param>
internal sealed record NetworkShape(int Words, int Grams, int Width, int Memory, int Answers)
{
    /// <summary>How many marks of a token have a vector of their own.</summary>
    public const int Marks = 6;

    /// <summary>All vectors: the words', the n-grams', the marks'.</summary>
    public int Vectors => Words + Grams + Marks;

    /// <summary>What a direction sees of each token: its vector and that of the one read before.</summary>
    public int Seen => 2 * Width;

    /// <summary>What a direction computes for each token: candidate, forget gate, output gate.</summary>
    public int Gates => 3 * Memory;

    /// <summary>What both directions remember after a token.</summary>
    public int Both => 2 * Memory;

    /// <summary>What is known of a whole comment: the largest of each memory, the attended ones, the mean of the words.</summary>
    public int Pooled => (2 * Both) + Width;
}
