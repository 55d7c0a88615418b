using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Invision;

/// <summary>Invision Community 4: topics of <c>article#elComment_…</c>. Version 5 is built on its public templates.</summary>
internal sealed class InvisionAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "article[id^=elComment_], article.ipsComment, article.cPost, div.ipsComment[id^=elComment_], article.ipsEntry",
        Author = ".cAuthorPane_author a, .cAuthorPane_author, .ipsComment_author a, .ipsEntry__author a, .ipsEntry__username a, .ipsUsername",
        Text = "[data-role=commentContent], .ipsRichText, .cPost_contentWrap",
        Time = ".ipsComment_meta time, .ipsComment_header time, .ipsEntry__date time, .ipsEntry__header time, .ipsPhotoPanel time, time",
        Permalink = ".ipsComment_meta a[href*=findComment], a[href*=findComment]",
        Likes = ".ipsReact_reactCount",
        LeaveOut = "blockquote.ipsQuote, .ipsQuote, [data-ipsquote], .ipsSignature, .ipsItemStatus",
        NeedsText = true,
        NotComments = ".ipsComment_deleted",
    };

    /// <inheritdoc/>
    public string Platform => "invision";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("ipsComment").Count > 0 || page.Tree.WithClass("ipsEntry").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "li.ipsPagination_next > a, .ipsPagination__next > a, a[rel=next]");
}
