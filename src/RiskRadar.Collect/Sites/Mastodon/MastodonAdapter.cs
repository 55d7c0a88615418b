using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Mastodon;

/// <summary>A Mastodon status with its replies: <c>.status</c> after the detailed one.</summary>
internal sealed class MastodonAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".status[data-id], .entry .status, article .status",
        Author = ".display-name__account, .p-author .display-name__account, .display-name",
        Text = ".status__content__text, .e-content, .status__content",
        Time = ".status__relative-time time, time",
        Permalink = "a.status__relative-time",
        IdAttribute = "data-id",
        LeaveOut = ".invisible",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "mastodon";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("detailed-status").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, null, ".detailed-status");
}
