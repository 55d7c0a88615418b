using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.FluxBb;

/// <summary>FluxBB and PunBB: <c>div.blockpost</c>, headed by number and time.</summary>
internal sealed class FluxBbAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.blockpost",
        Author = ".postleft dt strong a, .postleft dt strong, .postleft dt, .post-author strong",
        Text = ".postmsg",
        Time = "h2 a, h2",
        LeaveOut = ".quotebox, .postedit, .postsignature, blockquote",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "fluxbb";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("blockpost").Count > 0 && page.Tree.WithClass("postmsg").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".pagelink a[rel=next], a[rel=next]");
}
