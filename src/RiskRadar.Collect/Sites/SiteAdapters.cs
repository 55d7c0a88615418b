namespace RiskRadar.Collect.Sites;

/// <summary>All adapters, those with the surest signs first.</summary>
internal static class SiteAdapters
{
    /// <summary>One of each.</summary>
    public static IReadOnlyList<ISiteAdapter> All { get; } =
    [
        new XenForo.XenForoAdapter(),
        new Discourse.DiscourseAdapter(),
        new StackExchange.StackExchangeAdapter(),
        new Invision.InvisionAdapter(),
        new NodeBb.NodeBbAdapter(),
        new BbPress.BbPressAdapter(),
        new WpForo.WpForoAdapter(),
        new MyBb.MyBbAdapter(),
        new Smf.SmfAdapter(),
        new Smf.SmfOneAdapter(),
        new FluxBb.FluxBbAdapter(),
        new Vanilla.VanillaAdapter(),
        new WoltLab.WoltLabAdapter(),
        new Flarum.FlarumAdapter(),
        new InSided.InSidedAdapter(),
        new Khoros.KhorosAdapter(),
        new HackerNews.HackerNewsAdapter(),
        new Lobsters.LobstersAdapter(),
        new Slashdot.SlashdotAdapter(),
        new Reddit.OldRedditAdapter(),
        new Mastodon.MastodonAdapter(),
        new Substack.SubstackAdapter(),
        new Blogger.BloggerAdapter(),
        new Tumblr.TumblrAdapter(),
        new PhpBb.PhpBbAdapter(),
        new PhpBb.PhpBbTwoAdapter(),
        new VBulletin.VBulletinAdapter(),
        new HubPages.HubPagesAdapter(),
        new Drupal.DrupalAdapter(),
        new WordPress.WordPressAdapter(),
    ];
}
