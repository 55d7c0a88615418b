namespace RiskRadar.Classify.Tokens;

/// <summary>One token of a comment.</summary>
/// <param name="Hash">Of its folded form; never 0.</param>
/// <param name="Start">Where it starts, in bytes.</param>
/// <param name="Length">How long it is as written, in bytes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Marks">How it was written.</param>
internal readonly record struct Token(ulong Hash, int Start, int Length, TokenKind Kind, TokenMarks Marks);
