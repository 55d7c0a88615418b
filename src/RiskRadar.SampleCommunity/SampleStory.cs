namespace RiskRadar.SampleCommunity;

/// <summary>What happens between an influencer of the sample community and the audience.</summary>
public enum SampleStory
{
    /// <summary>Ordinary grumbling, nothing else.</summary>
    Clean,

    /// <summary>Much commercial distrust, under sponsored posts only.</summary>
    SellOutGap,

    /// <summary>A small gap that evidence of this size can barely show.</summary>
    SmallGap,

    /// <summary>Hired, and three weeks later the audience turns.</summary>
    TurnsAfterHire,

    /// <summary>Hired, and all is well.</summary>
    HiredAndFine,

    /// <summary>Clean, but for near-copies by new accounts within an hour.</summary>
    Brigade,

    /// <summary>Too few posts and comments for any verdict.</summary>
    TooLittle,

    /// <summary>The pages show no comments to a reader without a script engine.</summary>
    NotUnderstood,

    /// <summary>Paid posts whose payment is hidden or badly disclosed.</summary>
    PoorDisclosure,

    /// <summary>Fans are rude to each other over the subject, not over sponsorship.</summary>
    FandomDrama,

    /// <summary>Most comments are not in English.</summary>
    OtherLanguage,
}
