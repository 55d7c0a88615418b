using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.WoltLab;

/// <summary>WoltLab Suite Forum: <c>article.wbbPost</c>. Built from its public documentation and templates alone.</summary>
internal sealed class WoltLabAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "article.wbbPost, article.message",
        Author = ".messageSidebar .username, .messageHeader .username, [itemprop=author] [itemprop=name], .username",
        Text = ".messageText, .messageBody .htmlContent",
        Time = ".messageHeader time.datetime, .messageHeader time, time",
        IdAttribute = "data-post-id",
        Permalink = "a.permalink",
        LeaveOut = ".quoteBox, blockquote.quoteBox, .messageSignature, .messageFooterNotes, .jsQuotedMessage",
        NeedsText = true,
        NotComments = ".messageDeleted",
    };

    /// <inheritdoc/>
    public string Platform => "woltlab";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("wbbPost").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "li.skip a[rel=next], .pagination a[rel=next], a[rel=next]");
}
