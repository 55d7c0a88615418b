using RiskRadar.Domain;

namespace RiskRadar.Assess.Disclosure;

/// <summary>
/// How a post tells of its commercial tie, on each platform and in each jurisdiction: its text is gone by the time a policy asks, and its
/// influencer may be known later than the post.
/// </summary>
/// <param name="Packed">Four bits for each platform and jurisdiction; 0 where nothing is to be told.</param>
internal readonly record struct PostDisclosure(ulong Packed)
{
    private const int Bits = 4;
    private const ulong Mask = (1 << Bits) - 1;

    // Platforms show about as much of a text to everybody; a policy's own folds hold for `riskradar disclose`.
    private static readonly DisclosureJudge Judge = new(new DisclosurePolicy());
    private static readonly DisclosurePlatform[] Platforms = Enum.GetValues<DisclosurePlatform>();
    private static readonly Jurisdiction[] Jurisdictions = Enum.GetValues<Jurisdiction>();

    /// <summary>Judges a post; nothing is to be told when it is not sponsored or its text is not known.</summary>
    /// <param name="post">The post with its text.</param>
    /// <param name="shown">Sponsored as its source states or as its text shows.</param>
    public static PostDisclosure Of(Post post, Sponsorship shown)
    {
        if (shown != Sponsorship.Sponsored || string.IsNullOrWhiteSpace(post.Text))
        {
            return default;
        }

        // A banner over the text is the first thing that a reader sees.
        var text = post.Banner is { Length: > 0 } banner && !post.Text.Contains(banner, StringComparison.Ordinal) ? $"{banner}\n\n{post.Text}" : post.Text;
        var mentions = MentionReader.Read(text);
        var connection = post.Sponsorship == Sponsorship.Sponsored ? Connection.Paid : Connection.Unknown;
        var packed = 0UL;
        foreach (var platform in Platforms)
        {
            foreach (var jurisdiction in Jurisdictions)
            {
                var caption = new PostCaption(text, platform, FormatOn(platform), jurisdiction, PlatformLabel: false, connection);
                packed |= (ulong)Judge.OutcomeOf(caption, mentions) << Shift(platform, jurisdiction);
            }
        }

        return new PostDisclosure(packed);
    }

    /// <summary>The verdict under the rules of one jurisdiction.</summary>
    /// <param name="jurisdiction">Whose rules.</param>
    /// <param name="platform">The influencer's platform; one that is not known has pages like a blog's.</param>
    public DisclosureOutcome Under(Jurisdiction jurisdiction, string? platform) =>
        (DisclosureOutcome)((Packed >> Shift(PlatformOf(platform), jurisdiction)) & Mask);

    private static int Shift(DisclosurePlatform platform, Jurisdiction jurisdiction) =>
        Bits * (((int)platform * Jurisdictions.Length) + (int)jurisdiction);

    private static PostFormat FormatOn(DisclosurePlatform platform) => platform switch
    {
        DisclosurePlatform.TikTok or DisclosurePlatform.YouTube => PostFormat.Video,
        DisclosurePlatform.Blog => PostFormat.Article,
        _ => PostFormat.Post,
    };

    private static DisclosurePlatform PlatformOf(string? platform) => platform?.ToLowerInvariant() switch
    {
        "instagram" => DisclosurePlatform.Instagram,
        "tiktok" => DisclosurePlatform.TikTok,
        "youtube" => DisclosurePlatform.YouTube,
        "x" or "twitter" => DisclosurePlatform.X,
        "facebook" => DisclosurePlatform.Facebook,
        "podcast" => DisclosurePlatform.Podcast,
        _ => DisclosurePlatform.Blog,
    };
}
