namespace RiskRadar.Classify.Tokens;

/// <summary>What a byte can begin.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Nothing: it is skipped.</summary>
    Other,

    /// <summary>A Latin letter.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>White space on one line.</summary>
    Space,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>A comma or semicolon without a face: the end of a negation.</summary>
    Clause,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>An exclamation or question mark.</summary>
    Mark,

    /// <summary>A double quotation mark.</summary>
    Quote,

    /// <summary>The eyes of a face: colon, semicolon, equals sign.</summary>
    Eyes,

    /// <summary>Other signs that can begin a face.</summary>
    Face,

    /// <summary>An at sign.</summary>
    At,

    /// <summary>A hash sign.</summary>
    Hash,

    /// <summary>A dollar sign.</summary>
    Dollar,

    /// <summary>An opening bracket: a placeholder may follow.</summary>
    Bracket,

    /// <summary>A byte of a character outside ASCII.</summary>
    High,
}
