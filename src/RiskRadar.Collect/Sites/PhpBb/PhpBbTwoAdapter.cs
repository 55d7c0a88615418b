using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Sites.PhpBb;

/// <summary>phpBB 2: table rows with a name and a <c>span.postbody</c>. Built from its public templates alone.</summary>
internal sealed class PhpBbTwoAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "span.name",
        Around = Tag.Tr,
        Author = "span.name b, span.name",
        Text = "span.postbody",
        LeaveOut = "td.quote, td.code, .genmed",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "phpbb";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("postbody").Count > 0 && page.Tree.WithClass("postdetails").Count > 0 && page.Tree.WithClass("name").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next]");
}
