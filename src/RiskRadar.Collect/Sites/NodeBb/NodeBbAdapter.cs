using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.NodeBb;

/// <summary>NodeBB: <c>[component=post]</c> with the author as an attribute.</summary>
internal sealed class NodeBbAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "li[component=post], div[component=post], article[component=post]",
        AuthorAttribute = "data-username",
        IdAttribute = "data-pid",
        ParentAttribute = "data-to-pid",
        Text = "[component=post/content]",
        Time = "[itemprop=datePublished], .timeago, [component=post/header] time",
        Likes = "[component=post/vote-count]",
        LeaveOut = "blockquote, [component=post/signature]",
        NeedsText = true,
        NotComments = ".deleted",
    };

    /// <inheritdoc/>
    public string Platform => "nodebb";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("template-topic").Count > 0 && Layout.Item.First(page.Tree, 0) >= 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".pagination .next a.page-link, a[rel=next]");
}
