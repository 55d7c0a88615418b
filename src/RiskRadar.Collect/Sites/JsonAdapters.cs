namespace RiskRadar.Collect.Sites;

/// <summary>The adapters of programming interfaces.</summary>
internal static class JsonAdapters
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<IJsonAdapter> All { get; } =
    [
        new Reddit.RedditListingAdapter(),
        new Discourse.DiscourseTopicAdapter(),
        new YouTube.YouTubeAdapter(),
        new Bluesky.BlueskyThreadAdapter(),
        new Mastodon.MastodonContextAdapter(),
        new HackerNews.HackerNewsAlgoliaAdapter(),
        new HackerNews.HackerNewsFirebaseAdapter(),
        new WordPress.WordPressRestAdapter(),
        new WordPress.JetpackRepliesAdapter(),
        new Lemmy.LemmyAdapter(),
        new StackExchange.StackExchangeApiAdapter(),
        new Ghost.GhostCommentsAdapter(),
        new Disqus.DisqusThreadAdapter(),
        new Embeds.OEmbedAdapter(),
    ];
}
