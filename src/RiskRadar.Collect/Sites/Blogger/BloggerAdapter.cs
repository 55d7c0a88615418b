using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Blogger;

/// <summary>Blogger with threaded comments.</summary>
internal sealed class BloggerAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".comment-thread li.comment, #comment-holder li.comment, .comments li.comment",
        Author = "cite.user, .user",
        Text = ".comment-content",
        Time = ".datetime",
        Permalink = ".datetime a",
        NeedsText = true,
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "blogger";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Head.Generator.Equals("blogger", StringComparison.OrdinalIgnoreCase) && Layout.Item.First(page.Tree, 0) >= 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, ".paging-control-container a, .loadmore a");
}
