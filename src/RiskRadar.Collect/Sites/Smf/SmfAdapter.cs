using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Smf;

/// <summary>Simple Machines Forum 2: <c>div.post_wrapper</c> with poster, key info and post.</summary>
internal sealed class SmfAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.post_wrapper",
        Author = ".poster h4 a, .poster h4",
        Text = ".post .inner, .inner",
        Time = ".keyinfo .smalltext, .keyinfo a.smalltext, .postinfo, .keyinfo",
        LeaveOut = "blockquote, .quoteheader, .quotefooter, .bbc_standard_quote, .signature, .codeheader, cite",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "smf";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("post_wrapper").Count > 0 && page.Tree.WithClass("poster").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".pagelinks a.nav_page, .pagelinks strong a, a[rel=next]");
}
