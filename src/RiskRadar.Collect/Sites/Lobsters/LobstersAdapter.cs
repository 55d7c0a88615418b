using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Lobsters;

/// <summary>Lobsters and its sister sites.</summary>
internal sealed class LobstersAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.comment[data-shortid]",
        Author = ".byline a[href^=/~], .byline a[href^=/u/], .byline a.u-author",
        Text = ".comment_text",
        Time = ".byline time, .byline span[title]",
        Likes = ".upvoter, .score",
        IdAttribute = "data-shortid",
        LeaveOut = ".quote",
        NeedsText = true,
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "lobsters";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("comments_subtree").Count > 0 && page.Tree.WithClass("comment_text").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout);
}
