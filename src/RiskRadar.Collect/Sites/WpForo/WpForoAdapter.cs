using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.WpForo;

/// <summary>wpForo, the forum plug-in for WordPress.</summary>
internal sealed class WpForoAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".wpforo-post, .wpforo-comment, .post-wrap",
        Author = ".author-name a, .author-name, .wpf-author-name, .wpf-content-head-top a",
        Text = ".wpforo-post-content, .wpforo-comment-content",
        Time = ".wpforo-post-content-bottom, .wpforo-post-date, .wpforo-date, .datetime",
        LeaveOut = ".wpf-post-button-actions, .wpforo-post-signature, blockquote, .wpf-edit-info",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "wpforo";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("wpforo-post-content").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".wpf-navi a.wpf-next-button, .wpf-next-button");
}
