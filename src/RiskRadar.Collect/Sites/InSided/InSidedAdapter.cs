using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.InSided;

/// <summary>InSided (Gainsight) communities: boxes of <c>.qa-topic-post-box</c>, the first being the topic. Built from what is publicly known of its templates.</summary>
internal sealed class InSidedAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".qa-topic-first-post, .qa-topic-post-box",
        Text = ".qa-topic-post-content, .post__content",
        Likes = ".qa-like-count, .like-count",
        LeaveOut = "blockquote, .content-quote, .quote, .signature",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "insided";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("qa-topic-post-box").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next], .qa-pagination-next a");
}
