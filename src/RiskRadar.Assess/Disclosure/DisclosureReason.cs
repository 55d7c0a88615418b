namespace RiskRadar.Assess.Disclosure;

/// <summary>What is wrong with a disclosure, or what a person must still look at.</summary>
public enum DisclosureReason
{
    /// <summary>The words may mean something else.</summary>
    AmbiguousWording,

    /// <summary>It stands where one must first ask for more of the text.</summary>
    BuriedAfterFold,

    /// <summary>Four or more other hashtags stand before it.</summary>
    HashtagWall,

    /// <summary>Nothing but tags and links comes after it; only together with <see cref="BuriedAfterFold"/>.</summary>
    EndOfText,

    /// <summary>The platform's own label is all there is.</summary>
    LabelOnly,

    /// <summary>The text sends its readers to the profile.</summary>
    BioOnly,

    /// <summary>The text denies it.</summary>
    Contradicted,

    /// <summary>It is in another language than the text.</summary>
    WrongLanguage,

    /// <summary>Clear elsewhere; in the United Kingdom only the word "ad" and its family are.</summary>
    UkNotAdFamily,

    /// <summary>It must also be said in the video, and nobody listened here.</summary>
    VideoNeedsSpoken,
}
