namespace RiskRadar.Assess.Disclosure;

/// <summary>What kind of thing was published; of some the text is only the smaller part.</summary>
public enum PostFormat
{
    /// <summary>A picture or text with its caption.</summary>
    Post,

    /// <summary>A video with its description.</summary>
    Video,

    /// <summary>A story: what is laid over the picture cannot be read here.</summary>
    Story,

    /// <summary>Several pictures with one caption.</summary>
    Carousel,

    /// <summary>A live broadcast.</summary>
    Live,

    /// <summary>A text to read.</summary>
    Article,
}
