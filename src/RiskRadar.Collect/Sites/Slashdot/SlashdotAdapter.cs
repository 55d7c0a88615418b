using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Slashdot;

/// <summary>Slashdot: trees of <c>li.comment</c>; those shown in one line have no text and are left out.</summary>
internal sealed class SlashdotAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "li.comment",
        Author = ".details .by a, .by a, .by",
        Text = "[id^=comment_body_]",
        Time = ".otherdetails",
        Likes = ".score",
        LeaveOut = ".quote, blockquote, .sig",
        NeedsText = true,
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "slashdot";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("commentBody").Count > 0 && page.Tree.WithClass("commentTop").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout);
}
