using System.Text.RegularExpressions;

namespace RiskRadar.Classify.Onnx;

/// <summary>How texts are cut into words before pairs of bytes are merged in them, as GPT-2 and RoBERTa were trained.</summary>
internal static partial class BytePairWords
{
    /// <summary>Contractions, words, numbers and signs, each with the space before it.</summary>
    [GeneratedRegex(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")]
    public static partial Regex Pattern();
}
