using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.MyBb;

/// <summary>MyBB: <c>#post_…</c> with <c>.post_body</c>, in its classic and horizontal postbits.</summary>
internal sealed class MyBbAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "div.post[id^=post_], table[id^=post_], .post.classic",
        Author = ".author_information .largetext a, .author_information .largetext, .largetext a, .author_information strong",
        Text = ".post_body",
        Time = ".post_date",
        LeaveOut = "blockquote, .post_edit, .signature, .codeblock .title, cite",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "mybb";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("post_body").Count > 0 && page.Tree.WithClass("author_information").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, ".pagination a.pagination_next");
}
