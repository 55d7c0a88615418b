using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.HubPages;

/// <summary>
/// HubPages and the magazines that it serves: <c>div.comment</c> whose first line names the writer, the town and the day. Built from its public pages'
/// description alone.
/// </summary>
internal sealed class HubPagesAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "#comments div.comment[id^=comment], .comments_list div.comment[id^=comment]",
        Author = ".comment_content strong a, strong a, .comment_author a",
        Text = ".comment_content",
        Time = ".comment_content strong, strong, time",
        LeaveOut = "p > strong, .comment_reply, .comment_links, .comment_author",
        NeedsText = true,
        Nests = true,
    };

    /// <inheritdoc/>
    public string Platform => "hubpages";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("comments_list").Count > 0 && page.Tree.WithClass("comment_content").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout);
}
