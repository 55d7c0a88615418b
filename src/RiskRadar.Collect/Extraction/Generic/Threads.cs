using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>Forum threads, where the first item of the first page is the post itself.</summary>
internal static partial class Threads
{
    // A page whose items are comments has its post before them, of at least this many visible characters.
    private const int ShortestPost = 300;

    // A short text before "20 comments" is a post all the same.
    private const int ShortestAnnouncedPost = 80;

    /// <summary>The first item is the post and not a comment.</summary>
    public static bool StartsWithPost(MarkupPage page, ItemGroup group, IReadOnlyList<Draft> drafts)
    {
        if (IsLaterPage(page) || IsNumberedLater(page.Tree, drafts[0].Node))
        {
            return false;
        }

        // What calls itself comments is an answer to something that stands before it, unless nothing does.
        var before = LongestProseBefore(page, drafts[0].Node);
        if (((group.Hints | group.Around) & Hints.Comment) != 0 && (group.Hints & (Hints.Post | Hints.Message)) == 0 && (before > 0 || drafts.Count < 2 || !IsHeaded(page, drafts[0].Node)))
        {
            return false;
        }

        if (IsWrittenBefore(page, drafts[0].Node))
        {
            return false;
        }

        var isAnnounced = StatedCounts.Before(page, drafts[0].Node) is { } stated && (before >= ShortestAnnouncedPost || stated == drafts.Count)
            || (before >= ShortestAnnouncedPost && CommentHeadings.Of(page).Announce(drafts[0].Node) > 0);
        return before < ShortestPost && !isAnnounced;
    }

    /// <summary>The item shows a number in its thread, and it is not the first.</summary>
    public static bool IsNumberedLater(PageTree tree, int item)
    {
        for (var node = item + 1; node < tree.End(item); node++)
        {
            if (tree.IsText(node) ? PostNumber().IsMatch(tree.RawText(node)) : tree.Attribute(node, "itemprop") == "position")
            {
                var number = tree.IsText(node) ? Numbers.First(tree.RawText(node)) : Numbers.First(tree.Attribute(node, "content") ?? Prose.Of(tree, node));
                return number > 1;
            }
        }

        return false;
    }

    /// <summary>The page is not the first of its thread.</summary>
    public static bool IsLaterPage(MarkupPage page)
    {
        var address = (page.Content.Address ?? page.Address)?.PathAndQuery;
        return (address is not null && LaterAddress().IsMatch(address)) || (page.Head.Title is { } title && LaterTitle().IsMatch(title))
            || (page.Link(page.Head.LinkTo("prev")) is { } previous && (page.Content.Address ?? page.Address) is { } here && NextPages.IsContinuedBy(previous, here));
    }

    /// <summary>Takes an item out of the comments; what answered it answers the post.</summary>
    public static void Drop(List<Draft> drafts, Draft post)
    {
        drafts.Remove(post);
        foreach (var draft in drafts)
        {
            draft.Parent = draft.Parent == post ? null : draft.Parent;
            draft.ParentId = draft.ParentId is not null && draft.ParentId == post.Id ? null : draft.ParentId;
        }
    }

    // An article of its own, with a heading and some words, stands before the items.
    private static bool IsWrittenBefore(MarkupPage page, int first)
    {
        var tree = page.Tree;
        for (var node = 1; node < first; node++)
        {
            if (tree.TagOf(node) == Tag.Article && tree.End(node) <= first && HasHeading(tree, node)
                && page.Marks.Text(node, tree.End(node)) - page.Marks.LinkedText(node, tree.End(node)) >= ShortestAnnouncedPost)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHeading(PageTree tree, int article)
    {
        for (var node = article + 1; node < tree.End(article); node++)
        {
            if (tree.TagOf(node) is Tag.H1 or Tag.H2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeaded(MarkupPage page, int first)
    {
        for (var node = 1; node < first; node++)
        {
            if (page.Tree.TagOf(node) == Tag.H1)
            {
                return CommentHeadings.Of(page).Announce(first) == 0;
            }
        }

        return false;
    }

    // The most prose that stands together (in one parent's own paragraphs) before the items.
    private static int LongestProseBefore(MarkupPage page, int first)
    {
        var tree = page.Tree;
        var sums = new Dictionary<int, int>();
        for (var node = 1; node < first; node++)
        {
            if (tree.TagOf(node) is Tag.Nav or Tag.Header or Tag.Form or Tag.Aside)
            {
                node = Math.Min(first, tree.End(node)) - 1;
            }
            else if (tree.TagOf(node) is Tag.P or Tag.Text && page.Marks.Text(node, tree.End(node)) is > 60 and var length && page.Marks.LinkedText(node, tree.End(node)) * 2 < length)
            {
                var parent = tree.Parent(node);
                sums[parent] = sums.GetValueOrDefault(parent) + length;
                node = tree.End(node) - 1;
            }
        }

        return sums.Count == 0 ? 0 : sums.Values.Max();
    }

    [GeneratedRegex(@"[/?&;-](?:page|seite|pagina|p|pg)[=/-]?(?:[2-9]|[1-9]\d+)(?:\D|$)|[?&](?:start|st|offset|from)=[1-9]\d*|/p(?:[2-9]|[1-9]\d+)(?:\D|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LaterAddress();

    [GeneratedRegex(@"^\s*#\d{1,7}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex PostNumber();

    [GeneratedRegex(@"\b(?:page|seite|pagina|página)\s+(?:[2-9]|[1-9]\d+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LaterTitle();
}
