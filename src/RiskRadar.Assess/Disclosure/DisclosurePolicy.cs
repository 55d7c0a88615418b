namespace RiskRadar.Assess.Disclosure;

/// <summary>Where a disclosure must stand: the length of text that each platform shows before a reader asks for more. Platforms change these.</summary>
public sealed record DisclosurePolicy
{
    /// <summary>Characters shown of an Instagram caption. Default 125; 1 to 10,000.</summary>
    public int InstagramFold { get; init; } = 125;

    /// <summary>Characters shown of a Facebook post. Default 125; 1 to 10,000.</summary>
    public int FacebookFold { get; init; } = 125;

    /// <summary>Characters shown of a TikTok description. Default 100; 1 to 10,000.</summary>
    public int TikTokFold { get; init; } = 100;

    /// <summary>Characters shown of a post on X. Default 280; 1 to 10,000.</summary>
    public int XFold { get; init; } = 280;

    /// <summary>Characters shown of a YouTube description. Default 150; 1 to 10,000.</summary>
    public int YouTubeFold { get; init; } = 150;

    /// <summary>So many other hashtags before it hide a disclosure. Default 4, as a regulator's "first or second hashtag" with some patience; 1 to 30.</summary>
    public int HashtagWall { get; init; } = 4;
}
