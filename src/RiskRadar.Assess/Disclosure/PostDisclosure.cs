using RiskRadar.Domain;

namespace RiskRadar.Assess.Disclosure;

/// <summary>How a post tells of its commercial tie, in both jurisdictions: its text is gone by the time a policy asks.</summary>
/// <param name="UnitedStates">The verdict under United States rules.</param>
/// <param name="UnitedKingdom">The verdict under United Kingdom rules.</param>
internal readonly record struct PostDisclosure(DisclosureOutcome UnitedStates, DisclosureOutcome UnitedKingdom)
{
    // Platforms show about as much of a text to everybody; a policy's own folds hold for `riskradar disclose`.
    private static readonly DisclosureJudge Judge = new(new DisclosurePolicy());

    /// <summary>Judges a post; <see cref="DisclosureOutcome.NotRequired"/> when it is not sponsored or its text is not known.</summary>
    /// <param name="post">The post with its text.</param>
    /// <param name="shown">Sponsored as its source states or as its text shows.</param>
    /// <param name="platform">The influencer's platform, or <see langword="null"/>.</param>
    public static PostDisclosure Of(Post post, Sponsorship shown, string? platform)
    {
        if (shown != Sponsorship.Sponsored || string.IsNullOrWhiteSpace(post.Text))
        {
            return default;
        }

        // A banner over the text is the first thing that a reader sees.
        var text = post.Banner is { Length: > 0 } banner && !post.Text.Contains(banner, StringComparison.Ordinal) ? $"{banner}\n\n{post.Text}" : post.Text;
        var (place, format) = Place(platform);
        var connection = post.Sponsorship == Sponsorship.Sponsored ? Connection.Paid : Connection.Unknown;
        DisclosureOutcome Under(Jurisdiction jurisdiction) =>
            Judge.Judge(new PostCaption(text, place, format, jurisdiction, PlatformLabel: false, connection)).Outcome;

        return new PostDisclosure(Under(Jurisdiction.US), Under(Jurisdiction.UK));
    }

    /// <summary>The verdict under the rules of one jurisdiction.</summary>
    public DisclosureOutcome Under(Jurisdiction jurisdiction) => jurisdiction == Jurisdiction.UK ? UnitedKingdom : UnitedStates;

    private static (DisclosurePlatform Platform, PostFormat Format) Place(string? platform) => platform?.ToLowerInvariant() switch
    {
        "instagram" => (DisclosurePlatform.Instagram, PostFormat.Post),
        "tiktok" => (DisclosurePlatform.TikTok, PostFormat.Video),
        "youtube" => (DisclosurePlatform.YouTube, PostFormat.Video),
        "x" or "twitter" => (DisclosurePlatform.X, PostFormat.Post),
        "facebook" => (DisclosurePlatform.Facebook, PostFormat.Post),
        "podcast" => (DisclosurePlatform.Podcast, PostFormat.Post),
        _ => (DisclosurePlatform.Blog, PostFormat.Article),
    };
}
