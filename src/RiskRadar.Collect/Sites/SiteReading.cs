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
    /// <param name="page">The page.</param>
    /// <param name="layout">How comments are written.</param>
    /// <param name="next">The link to the following page; <see langword="null"/>: any page's.</param>
    /// <param name="post">The post, where it is written as comments are.</param>
    public static SitePage Article(MarkupPage page, CommentLayout layout, Selector? next = null, Selector? post = null)
    {
        var nodes = layout.Nodes(page);
        var items = nodes.ToHashSet();
        var node = post?.First(page.Tree, 0) ?? -1;
        var read = node < 0 ? null : new ItemReader(page, items, layout).Read(node);
        return new SitePage(LayoutReader.Read(page, nodes, layout), items, read is { Text.Length: > 0 } ? PostReader.Of(page, read) : null, NextPages.Of(page, next));
    }

    /// <summary>A page of a thread: its first item is the post, except on later pages.</summary>
    /// <exception cref="PageNotUnderstoodException">There are no items.</exception>
    public static SitePage Thread(MarkupPage page, CommentLayout layout, string platform, Selector? next = null)
    {
        var nodes = layout.Nodes(page);
        if (nodes.Count == 0)
        {
            throw new PageNotUnderstoodException(platform, "posts");
        }

        var drafts = LayoutReader.Read(page, nodes, layout);
        var post = default(ExtractedPost);
        if (drafts.Count > 0 && !Threads.IsLaterPage(page) && !Threads.IsNumberedLater(page.Tree, drafts[0].Node))
        {
            var first = drafts[0];
            post = PostReader.Of(page, first);
            Threads.Drop(drafts, first);
        }

        return new SitePage(drafts, nodes.ToHashSet(), post, NextPages.Of(page, next));
    }
}
