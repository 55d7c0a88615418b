using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Flarum;

/// <summary>Flarum as it serves crawlers: an author heading and a <c>div.Post-body</c> for each post. Built from its public documentation and templates alone.</summary>
internal sealed class FlarumAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "article.Post, .Post, .container article",
        Author = "h3, .PostUser-name, .username",
        Text = ".Post-body",
        Time = "time, .PostMeta time",
        LeaveOut = "blockquote",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "flarum";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithId("flarum-content") >= 0 && page.Tree.WithClass("Post-body").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next]");
}
