using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.BbPress;

/// <summary>bbPress: a topic and its replies as <c>type-topic</c> and <c>type-reply</c>, each headed by its time in an element before it.</summary>
internal sealed class BbPressAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".type-reply, .type-topic, .bbp-replies .reply, .bbp-replies .topic",
        Author = ".bbp-author-name, .bbp-reply-author .bbp-author-link, .bbp-topic-author .bbp-author-link, .bbp-author-link",
        Text = ".bbp-reply-content, .bbp-topic-content",
        Time = ".bbp-reply-post-date, .bbp-topic-post-date",
        NeedsText = true,
        LeaveOut = ".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature, .d4p-bbt-quote-title, blockquote.bbp-the-quote, .bbp-attachments",
    };

    /// <inheritdoc/>
    public string Platform => "bbpress";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("bbp-reply-content").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".bbp-pagination-links a.next, a.next.page-numbers");
}
