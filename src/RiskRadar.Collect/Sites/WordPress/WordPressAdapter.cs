using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Sites.WordPress;

/// <summary>
/// WordPress: comments as its <c>comment_class()</c> and <c>comment_ID()</c> write them in whatever theme, and those of the wpDiscuz plug-in.
/// </summary>
internal sealed partial class WordPressAdapter : ISiteAdapter
{
    // Every theme that calls comment_class() marks the item with "comment" and its place in the thread.
    private static readonly CommentLayout Core = new()
    {
        Item = "li.comment, div.comment[id], article.comment, li[id^=comment-], li[id^=li-comment-], div.comment.even, div.comment.odd",
        Author = ".comment-author .fn, .comment-author cite, cite.fn, .fn, .comment-author-name, .comment-author-link, .comment-author, .comment_author, .commentauthor, .comment__author, .author",
        Text = null,
        Time = ".comment-metadata time, .comment-meta time, .comment-date time, .comment-metadata a, .comment-meta.commentmetadata a, .comment-date, .comment_date, time",
        Nests = true,
        NotComments = ".pingback, .trackback",
    };

    private static readonly CommentLayout Discuz = new()
    {
        Item = "div.wpd-comment, div.wc-comment",
        Author = ".wpd-comment-author, .wc-comment-author",
        Text = ".wpd-comment-text, .wc-comment-text",
        Time = ".wpd-comment-date, .wc-comment-date, .published",
        Likes = ".wpd-vote-result, .wc-vote-result",
        Nests = true,
    };

    // Comment pages are numbered by age, whatever is shown first: "previous" always leads to older comments.
    private static readonly Selector Older =
        "#comments .nav-previous a, .comment-navigation .nav-previous a, .comments-nav .nav-previous a, a.wp-block-comments-pagination-previous, .comments-pagination a.prev";

    private static readonly Selector Newer =
        "#comments .nav-next a, .comment-navigation .nav-next a, .comments-nav .nav-next a, .comment-navigation a.next, a.wp-block-comments-pagination-next, .comments-pagination a.next";

    /// <inheritdoc/>
    public string Platform => "wordpress";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        IsWordPress(page) && (page.Tree.WithClass("wpd-comment").Count > 0 || page.Tree.WithClass("wc-comment").Count > 0 || Core.Item.First(page.Tree, 0) >= 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page)
    {
        var layout = page.Tree.WithClass("wpd-comment").Count > 0 || page.Tree.WithClass("wc-comment").Count > 0 ? Discuz : Core;
        var (older, newer) = (NextPages.By(page, Older), NextPages.By(page, Newer));
        var read = SiteReading.Article(page, layout);
        return older is null && newer is null
            ? read
            : read with { Next = newer ?? (IsFirstPage(page) ? older : null), Previous = older };
    }

    private static bool IsWordPress(MarkupPage page) =>
        page.Head.Generator.StartsWith("WordPress", StringComparison.OrdinalIgnoreCase)
        || page.Head.LinkTo("https://api.w.org/") is not null
        || page.Head.LinkTo("pingback") is not null
        || page.Tree.WithClass("comment-respond").Count > 0
        || page.Tree.WithClass("depth-1").Count > 0
        || page.Tree.WithId("wp-comment-cookies-consent") >= 0
        || page.Tree.WithId("commentform") >= 0;

    // A blog that shows its newest comments first has only older ones to offer there; one that shows the oldest first offers them on its last page.
    private static bool IsFirstPage(MarkupPage page) =>
        !CommentPage().IsMatch(page.Content.Address?.PathAndQuery ?? "") && !CommentPage().IsMatch(page.Address?.PathAndQuery ?? "");

    [GeneratedRegex(@"/comment-page-\d+|[?&]cpage=\d+", RegexOptions.CultureInvariant)]
    private static partial Regex CommentPage();
}
