using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Vanilla;

/// <summary>Vanilla Forums: the discussion, and its comments in a list of their own.</summary>
internal sealed class VanillaAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "li.ItemComment, li.Comment, div.Comment[id^=Comment_]",
        Author = ".Author a.Username, .Author .Username, a.Username, .Author a",
        Text = ".Message, .userContent",
        Time = ".CommentMeta time, .Meta time, time",
        Permalink = "a.Permalink",
        Likes = ".Reactions .Column-Score, .ReactMenu .Count",
        LeaveOut = ".Quote, .UserQuote, .js-quoteEmbed, .Signature, blockquote.Quote",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "vanilla";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("ItemComment").Count > 0 || (page.Tree.WithClass("MessageList").Count > 0 && page.Tree.WithClass("Discussion").Count > 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, "a.Next, .Pager a.Next", ".ItemDiscussion, #Discussion, .Discussion");
}
