using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Reddit;

/// <summary>Reddit in its old layout: <c>div.thing.comment</c>, answers within.</summary>
internal sealed class OldRedditAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.thing.comment, div.comment.thing",
        AuthorAttribute = "data-author",
        Author = ".entry .tagline a.author, a.author, .author",
        Text = ".entry .usertext-body .md, .usertext-body .md, .usertext-body",
        Time = ".tagline time",
        Likes = ".score.unvoted, .score",
        IdAttribute = "data-fullname",
        LeaveOut = "blockquote",
        NeedsText = true,
        NotComments = ".deleted",
    };

    /// <inheritdoc/>
    public string Platform => "reddit";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("thing").Count > 0 && page.Tree.WithClass("usertext-body").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, ".nav-buttons .next-button a", ".thing.link");
}
