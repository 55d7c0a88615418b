namespace RiskRadar.Classify.Tokens;

/// <summary>How a token was written, and where it stands.</summary>
[Flags]
internal enum TokenMarks : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Two letters or more, all of them capitals.</summary>
    Capitals = 1,

    /// <summary>A letter, emoji or mark was repeated: "soooo", "!!!".</summary>
    Elongated = 2,

    /// <summary>A negation stands before it in the same clause.</summary>
    Negated = 4,

    /// <summary>Part of a hashtag.</summary>
    Hashtag = 8,

    /// <summary>Contains a question mark.</summary>
    Question = 16,

    /// <summary>Has letters or signs put in the place of lookalikes: "s3llout", Cyrillic letters among Latin ones.</summary>
    Disguised = 32,
}
