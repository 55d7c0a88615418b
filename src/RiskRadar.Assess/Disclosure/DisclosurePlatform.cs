namespace RiskRadar.Assess.Disclosure;

/// <summary>Where a post stands; it decides how much of its text everybody sees.</summary>
public enum DisclosurePlatform
{
    /// <summary>A blog or any other page of its own.</summary>
    Blog,

    /// <summary>Instagram.</summary>
    Instagram,

    /// <summary>TikTok.</summary>
    TikTok,

    /// <summary>YouTube: the text is the description.</summary>
    YouTube,

    /// <summary>X.</summary>
    X,

    /// <summary>Facebook.</summary>
    Facebook,

    /// <summary>A podcast: the text is the show notes.</summary>
    Podcast,
}
