using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Features;

/// <summary>Takes the features of a comment as they are read.</summary>
internal interface IFeatureSink
{
    /// <summary>One token.</summary>
    /// <param name="token">The token; never a boundary.</param>
    /// <param name="folded">The folded word; empty unless the token is a word.</param>
    /// <param name="style">Where the word's mood is counted.</param>
    void Token(in Token token, scoped ReadOnlySpan<byte> folded, ref StyleCounts style);

    /// <summary>Neighbours, or a negated word.</summary>
    /// <param name="hash">Of the n-gram.</param>
    /// <param name="start">Where it starts, in bytes.</param>
    /// <param name="end">Where it ends, in bytes.</param>
    void NGram(ulong hash, int start, int end);
}
