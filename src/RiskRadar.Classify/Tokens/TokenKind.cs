namespace RiskRadar.Classify.Tokens;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters, folded.</summary>
    Word,

    /// <summary>A number; its value does not matter.</summary>
    Number,

    /// <summary>A number with a currency.</summary>
    Money,

    /// <summary>Somebody's handle, or a placeholder for a name.</summary>
    User,

    /// <summary>A web or e-mail address, or a placeholder for one.</summary>
    Address,

    /// <summary>One emoji, without skin tone; a run of the same one is one token.</summary>
    Emoji,

    /// <summary>A face made of punctuation, by what it expresses.</summary>
    Emoticon,

    /// <summary>Exclamation and question marks.</summary>
    Mark,

    /// <summary>Three dots.</summary>
    Ellipsis,

    /// <summary>A double quotation mark.</summary>
    Quote,

    /// <summary>Somebody's first name, whoever it is.</summary>
    Name,

    /// <summary>A group of people, whichever it is.</summary>
    Group,

    /// <summary>The end of a sentence or clause. It is no feature, but n-grams see it.</summary>
    Boundary,
}
