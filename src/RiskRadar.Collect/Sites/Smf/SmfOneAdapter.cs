using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Sites.Smf;

/// <summary>Simple Machines Forum 1: tables with a cell of the poster and one of the post.</summary>
internal sealed class SmfOneAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "td.poster_info",
        Around = Tag.Table,
        Author = ".poster_info b a, .poster_info b",
        Text = ".post",
        Time = ".td_headerandpost .smalltext, .smalltext",
        LeaveOut = ".quoteheader, .quote, .signature, .codeheader",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "smf";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("poster_info").Count > 0 && page.Tree.WithClass("post").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next]");
}
