namespace RiskRadar.Classify.Features;

/// <summary>What a comment's writing as a whole shows. The order is part of the model format.</summary>
internal enum StyleFeature
{
    /// <summary>How long it is.</summary>
    Length,

    /// <summary>Exclamation marks.</summary>
    Exclamations,

    /// <summary>Question marks.</summary>
    Questions,

    /// <summary>Trailing dots.</summary>
    Ellipses,

    /// <summary>Share of words in capitals.</summary>
    Capitals,

    /// <summary>Repeated letters, marks and emoji.</summary>
    Elongations,

    /// <summary>Addresses.</summary>
    Addresses,

    /// <summary>Handles.</summary>
    Users,

    /// <summary>Whether it begins by addressing somebody.</summary>
    BeginsWithUser,

    /// <summary>Words of hashtags.</summary>
    Hashtags,

    /// <summary>Emoji and emoticons.</summary>
    Emoji,

    /// <summary>Quotation marks.</summary>
    Quotes,

    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Sums of money.</summary>
    Money,

    /// <summary>Disguised words.</summary>
    Disguises,

    /// <summary>Negated words.</summary>
    Negations,

    /// <summary>Friendly words, by the lexicon that the model learned from.</summary>
    Friendly,

    /// <summary>Hostile words.</summary>
    Hostile,

    /// <summary>Friendly minus hostile, upward.</summary>
    MoreFriendly,

    /// <summary>Friendly minus hostile, downward.</summary>
    MoreHostile,

    /// <summary>Both in one comment.</summary>
    Mixed,

    /// <summary>Neither.</summary>
    NoMood,

    /// <summary>The last word with a mood is friendly.</summary>
    EndsFriendly,

    /// <summary>The last word with a mood is hostile.</summary>
    EndsHostile,
}
