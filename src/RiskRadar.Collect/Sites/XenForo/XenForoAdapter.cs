using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.XenForo;

/// <summary>XenForo 2 and 1: a thread of <c>article.message</c> or <c>li.message</c>, each with its author as an attribute.</summary>
internal sealed class XenForoAdapter : ISiteAdapter
{
    private static readonly CommentLayout Second = new()
    {
        Item = "article.message--post, article.js-post, div.message--post, .block--messages article.message",
        AuthorAttribute = "data-author",
        NeedsText = true,
        Author = ".message-name .username, .message-name, .message-userDetails .username, .message-attribution .username, [itemprop=author] [itemprop=name]",
        Text = ".message-body .bbWrapper, .message-userContent .bbWrapper, .bbWrapper",
        Time = ".message-attribution-main time, .message-attribution time, .message-date time, [itemprop=datePublished], time",
        Permalink = ".message-attribution-main a, .message-attribution-opposite a, a.u-concealed",
        Likes = ".js-reactionCount",
        LeaveOut = ".bbCodeBlock--quote, .bbCodeBlock--expandable.bbCodeBlock--quote, .message-lastEdit, .message-signature, .js-unfurl-desc, .bbCodeBlock--unfurl, .attachmentList",
        IdAttribute = "data-content",
        NotComments = ".is-deleted, .message--deleted",
    };

    private static readonly CommentLayout First = new()
    {
        Item = "li.message",
        AuthorAttribute = "data-author",
        NeedsText = true,
        Author = ".messageUserInfo .username, .userText .username, .username",
        Text = ".messageText, .messageContent article",
        Time = ".messageMeta .DateTime, .DateTime",
        Permalink = ".messageMeta a.datePermalink, a.datePermalink",
        LeaveOut = ".bbCodeQuote, .bbCodeBlock.bbCodeQuote, .editDate, .signature, .messageTextEndMarker",
        NotComments = ".deleted",
    };

    /// <inheritdoc/>
    public string Platform => "xenforo";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        (page.Tree.WithClass("bbWrapper").Count > 0 && (page.Tree.WithClass("message--post").Count > 0 || page.Tree.WithClass("js-post").Count > 0))
        || (page.Tree.WithClass("messageUserInfo").Count > 0 && page.Tree.WithClass("messageText").Count > 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) =>
        SiteReading.Thread(page, page.Tree.WithClass("bbWrapper").Count > 0 ? Second : First, Platform, "a.pageNav-jump--next, .PageNav a.text[rel=next]") with
        {
            Stated = StatedCounts.In(page, ".p-description li"),
        };
}
