using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.PhpBb;

/// <summary>phpBB 3 and its descendants (prosilver and themes on it): a topic of <c>div.post</c> with a <c>.postbody</c> each.</summary>
internal sealed class PhpBbAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.post[id^=p], article.post[id^=p], li.post[id^=p]",
        Author = ".postprofile .username, .postprofile .username-coloured, .postprofile dt strong, .author .username, .author .username-coloured, .author strong, .postprofile dt a, .postauthor",
        Text = ".postbody .content, .content",
        Time = ".author time, p.author, .postbody .author, .post-time, .post-date",
        LeaveOut = "blockquote, .signature, .notice, .attachbox, dl.codebox dt, .back2top, .signature_standalone",
    };

    /// <inheritdoc/>
    public string Platform => "phpbb";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("postbody").Count > 0 && page.Tree.WithClass("postprofile").Count > 0 && Layout.Item.First(page.Tree, 0) >= 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".pagination li.next a, .pagination li.arrow.next a, .pagination a[rel=next], a.right-box.right");
}
