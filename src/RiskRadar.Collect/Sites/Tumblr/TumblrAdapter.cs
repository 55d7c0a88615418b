using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Tumblr;

/// <summary>The notes under a Tumblr post that carry words. Built from its public documentation alone.</summary>
internal sealed class TumblrAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "li.note.reply, li.note.with_commentary",
        Author = "a.tumblelog, .tumblelog",
        Text = ".answer_content, blockquote, .commentary",
        Time = ".timestamp, time",
        NeedsText = true,
    };

    /// <inheritdoc/>
    public string Platform => "tumblr";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("note").Count > 0 && page.Tree.WithClass("tumblelog").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Article(page, Layout, "a.more_notes_link");
}
