using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Generic;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Posts;

namespace RiskRadar.Collect.Sites;

/// <summary>The two kinds of pages that most adapters read: comments under an article, and threads.</summary>
internal static class SiteReading
{
    /// <summary>A page whose post stands outside its comments.</summary>
    public static SitePage Article(MarkupPage page, CommentLayout layout, Selector? next = null)
    {
        var nodes = layout.Item.All(page.Tree, 0);
        return new SitePage(LayoutReader.Read(page, nodes, layout), nodes.ToHashSet(), null, NextPages.Of(page, next));
    }

    /// <summary>A page of a thread: its first item is the post, except on later pages.</summary>
    /// <exception cref="PageNotUnderstoodException">There are no items.</exception>
    public static SitePage Thread(MarkupPage page, CommentLayout layout, string platform, Selector? next = null)
    {
        var nodes = layout.Item.All(page.Tree, 0);
        if (nodes.Count == 0)
        {
            throw new PageNotUnderstoodException(platform, "posts");
        }

        var drafts = LayoutReader.Read(page, nodes, layout);
        var post = default(ExtractedPost);
        if (drafts.Count > 0 && !Threads.IsLaterPage(page))
        {
            var first = drafts[0];
            post = PostReader.Of(page, first);
            Threads.Drop(drafts, first);
        }

        return new SitePage(drafts, nodes.ToHashSet(), post, NextPages.Of(page, next));
    }
}
