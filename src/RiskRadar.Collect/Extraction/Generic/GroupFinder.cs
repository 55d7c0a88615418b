using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>
/// Finds groups of nodes that might be a page's comments: those that share a class, a numbered id, a data attribute, a schema.org type,
/// or a parent and a tag.
/// </summary>
internal static class GroupFinder
{
    // Ids and data attributes that a page gives its elements in series; more kinds of them are no series.
    private const int MostSeries = 5_000;

    // A comment's own wrappers are few.
    private const int MostPromotions = 6;

    // What may stand around an answer and be its head. In visible characters.
    private const int LongestHead = 80;

    /// <summary>All groups whose members hold some text, without doubles.</summary>
    public static IReadOnlyList<ItemGroup> Of(MarkupPage page)
    {
        var groups = new Dictionary<long, ItemGroup>();
        foreach (var (members, isMarked) in Candidates(page))
        {
            if (groups.Count > 0 && !page.Budget.MayCompare())
            {
                break;
            }

            if (page.Marks.Text(members[0], page.Tree.End(members[0])) == 0 && members.Count == 1)
            {
                continue;
            }

            var roots = Promote(page, members);
            var key = Key(roots);
            if (!groups.TryGetValue(key, out var known) || (isMarked && !known.IsMarked))
            {
                groups[key] = new ItemGroup { Members = members, Roots = roots, IsMarked = isMarked || known?.IsMarked == true };
            }
        }

        return groups.Values.ToList();
    }

    private static IEnumerable<(List<int> Members, bool IsMarked)> Candidates(MarkupPage page)
    {
        var tree = page.Tree;
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var marked = new List<int>();
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.IsText(node))
            {
                continue;
            }

            if (!tree.HasAttributes(node))
            {
                continue;
            }

            if (IsMarked(tree, node))
            {
                marked.Add(node);
            }

            if (tree.TagOf(node) is Tag.A or Tag.Img or Tag.Input or Tag.Span)
            {
                continue;
            }

            if (tree.Id(node) is { Length: <= 60 } id && Prefix(id) is { } prefix)
            {
                Add(groups, $"#{prefix}|{tree.TagOf(node)}", node);
            }

            foreach (var name in tree.DataAttributes(node))
            {
                if (name.EndsWith("id", StringComparison.Ordinal))
                {
                    Add(groups, $"@{name}|{tree.TagOf(node)}", node);
                }
            }
        }

        if (marked.Count > 0)
        {
            yield return (marked, true);
        }

        foreach (var group in groups.Values)
        {
            yield return (group, false);
        }

        foreach (var (token, nodes) in tree.Classes)
        {
            if (token.Length > 1 && MayHoldItems(page, nodes))
            {
                foreach (var group in nodes.GroupBy(tree.TagOf).Select(group => group.ToList()))
                {
                    yield return (group, false);
                }
            }
        }

        foreach (var group in Siblings(page))
        {
            yield return (group, false);
        }
    }

    // A quick test that spares most classes of a page the rest: some member holds prose beside a time or an author.
    private static bool MayHoldItems(MarkupPage page, List<int> nodes)
    {
        var tree = page.Tree;
        foreach (var node in nodes)
        {
            var end = tree.End(node);
            if (end - node > 3 && tree.TagOf(node) is not (Tag.Body or Tag.Html or Tag.A or Tag.Span) && page.Marks.Text(node, end) > page.Marks.LinkedText(node, end))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<List<int>> Siblings(MarkupPage page)
    {
        var tree = page.Tree;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.IsText(node) || tree.End(node) - node < 12 || page.Marks.Times(node, tree.End(node)) < 2)
            {
                continue;
            }

            Dictionary<Tag, List<int>>? byTag = null;
            for (var child = node + 1; child < tree.End(node); child = tree.End(child))
            {
                if (tree.IsText(child) || tree.Class(child).Tokens.Length > 0)
                {
                    continue;
                }

                byTag ??= [];
                if (!byTag.TryGetValue(tree.TagOf(child), out var list))
                {
                    byTag.Add(tree.TagOf(child), list = []);
                }

                list.Add(child);
            }

            foreach (var list in byTag?.Values ?? Enumerable.Empty<List<int>>())
            {
                if (list.Count >= 2)
                {
                    yield return list;
                }
            }
        }
    }

    private static bool IsMarked(PageTree tree, int node) =>
        tree.Attribute(node, "itemprop") is "comment" or "suggestedAnswer" or "acceptedAnswer"
        || (tree.Attribute(node, "itemtype") is { } type
            && (type.EndsWith("/Comment", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/UserComments", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("/Answer", StringComparison.OrdinalIgnoreCase)))
        || tree.Class(node).Has("h-cite") || tree.Class(node).Has("u-comment") || tree.Class(node).Has("p-comment");

    private static string? Prefix(string id)
    {
        var end = id.Length;
        while (end > 0 && char.IsAsciiDigit(id[end - 1]))
        {
            end--;
        }

        return end == id.Length || (end == 0 && id.Length < 4) ? null : id[..end];
    }

    private static int[] Promote(MarkupPage page, List<int> members)
    {
        var tree = page.Tree;
        var open = new Stack<int>();
        var roots = members.ToArray();
        if (roots.Length == 1)
        {
            return roots;
        }

        for (var index = 0; index < roots.Length; index++)
        {
            var root = roots[index];
            while (open.TryPeek(out var outer) && tree.End(outer) <= root)
            {
                open.Pop();
            }

            // Within another member, what stands around one may be the other's text.
            var isInner = open.Count > 0;
            open.Push(members[index]);
            for (var step = 0; step < MostPromotions; step++)
            {
                var parent = tree.Parent(root);
                if (parent <= 0 || tree.TagOf(parent) is Tag.Body or Tag.Html
                    || (isInner && page.Marks.Text(parent, tree.End(parent)) - page.Marks.Text(root, tree.End(root)) > LongestHead)
                    || (index > 0 && members[index - 1] >= parent)
                    || NextOutside(tree, members, index, root) < tree.End(parent))
                {
                    break;
                }

                root = parent;
            }

            roots[index] = root;
        }

        return roots;
    }

    // The first member after a subtree.
    private static int NextOutside(PageTree tree, List<int> members, int index, int root)
    {
        var end = tree.End(root);
        var low = index + 1;
        var high = members.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (members[middle] < end)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < members.Count ? members[low] : int.MaxValue;
    }

    private static long Key(int[] roots)
    {
        var key = 17L;
        foreach (var root in roots)
        {
            key = (key * 1_000_003) + root;
        }

        return key;
    }

    private static void Add(Dictionary<string, List<int>> groups, string key, int node)
    {
        if (groups.TryGetValue(key, out var list))
        {
            list.Add(node);
        }
        else if (groups.Count < MostSeries)
        {
            groups.Add(key, [node]);
        }
    }
}
