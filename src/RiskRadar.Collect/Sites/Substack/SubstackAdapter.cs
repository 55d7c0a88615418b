using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Substack;

/// <summary>Substack: the comments that a post shows, and its page of all comments.</summary>
internal sealed class SubstackAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.comment",
        Author = "a[href*=/profile/], a[href*=substack.com/@], .comment-author, .comment-meta a",
        Text = ".comment-body",
        Time = "a[href*=/comment/], .comment-meta time, time",
        Permalink = "a[href*=/comment/]",
        Likes = ".like-count",
        NeedsText = true,
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "substack";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("comment-body").Count > 0 && page.Tree.WithClass("comment-content").Count > 0 && (page.Tree.WithClass("pencraft").Count > 0 || page.Tree.WithClass("available-content").Count > 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout);
}
