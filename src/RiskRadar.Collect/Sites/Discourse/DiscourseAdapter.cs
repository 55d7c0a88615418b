using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;

namespace RiskRadar.Collect.Sites.Discourse;

/// <summary>Discourse as it serves crawlers and browsers without script: <c>div.crawler-post</c>, the first being the post.</summary>
internal sealed class DiscourseAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = ".crawler-post",
        Author = "[itemprop=author] [itemprop=name], .creator a, .creator, [itemprop=author]",
        Text = ".post, [itemprop=text]",
        Time = "time.post-time, time, .post-time",
        Likes = ".post-likes, [itemprop=userInteractionCount]",
        LeaveOut = "aside.quote, .onebox-metadata, .lightbox .meta",
    };

    /// <inheritdoc/>
    public string Platform => "discourse";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithClass("crawler-post").Count > 0;

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page) => SiteReading.Thread(page, Layout, Platform, "a[rel=next], [itemprop=next] a");
}
