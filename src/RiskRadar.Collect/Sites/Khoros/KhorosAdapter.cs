using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Khoros;

/// <summary>Khoros (Lithium) communities in their classic templates. Built from public documentation; pages of the newer front end are read by the generic reader.</summary>
internal sealed class KhorosAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".lia-message-view-wrapper, .lia-message-view-forum-message, .lia-message-view-blog-message, .lia-message-view-blog-reply-message",
        Author = ".lia-user-name-link, .UserName a, .lia-component-message-view-widget-author-username a",
        Text = ".lia-message-body-content, .lia-message-body",
        Time = ".lia-message-post-date .local-date, .lia-message-posted-on, .DateTime, .lia-message-dates",
        Likes = ".lia-component-kudos-widget-kudos-count .MessageKudosCount, .MessageKudosCount",
        IdAttribute = "data-lia-message-uid",
        LeaveOut = "blockquote, .lia-message-signature, .lia-message-attachments",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "khoros";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("lia-message-body-content").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".lia-paging-page-next a, a[rel=next]");
}
