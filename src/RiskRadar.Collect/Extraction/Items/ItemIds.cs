using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>The ids that pages give their comments.</summary>
internal static class ItemIds
{
    private static readonly string[] Attributes =
        ["data-comment-id", "data-commentid", "data-post-id", "data-postid", "data-message-id", "data-answerid", "data-entry-id", "data-reply-id", "data-pid", "data-id"];

    private static readonly string[] Parents =
        ["data-parent-comment-id", "data-parent-id", "data-parentid", "data-parent", "data-reply-to", "data-replyto", "data-in-reply-to", "parentid"];

    /// <summary>The id of an item, or <see langword="null"/> when the page gives none.</summary>
    public static string? Of(PageTree tree, int item, string? attribute, IReadOnlySet<int> items)
    {
        if (attribute is not null && tree.Attribute(item, attribute) is { Length: > 0 } named)
        {
            return Unprefixed(named);
        }

        foreach (var name in Attributes)
        {
            if (tree.Attribute(item, name) is { Length: > 0 and <= 80 } value)
            {
                return Short(value);
            }
        }

        // The id may stand on a wrapper, on the item, or on an anchor right inside it.
        if (Named(tree, item) is { } own)
        {
            return own;
        }

        var last = Math.Min(tree.End(item), item + 40);
        for (var node = item + 1; node < last; node++)
        {
            if (items.Contains(node))
            {
                node = tree.End(node) - 1;
            }
            else if (!tree.IsText(node) && Named(tree, node) is { } inner)
            {
                return inner;
            }
        }

        return OnWrapper(tree, item, items);
    }

    // A list item or a comment's wrapper carries the id when the item is the first in it: those after it are its answers.
    private static string? OnWrapper(PageTree tree, int item, IReadOnlySet<int> items)
    {
        var wrapper = tree.Parent(item);
        if (wrapper <= 0 || (tree.TagOf(wrapper) is not (Tag.Li or Tag.Article) && !tree.Hints(wrapper, Hints.Comment)) || tree.Hints(wrapper, Hints.List))
        {
            return null;
        }

        for (var node = wrapper + 1; node < item; node++)
        {
            if (items.Contains(node))
            {
                return null;
            }
        }

        return Named(tree, wrapper);
    }

    /// <summary>The id in an address such as <c>…#comment-17</c>, or <see langword="null"/>.</summary>
    public static string? FromFragment(Uri? permalink)
    {
        var fragment = permalink?.Fragment;
        return fragment is { Length: > 1 } && fragment.AsSpan().ContainsAnyInRange('0', '9') ? Short(fragment[1..]) : null;
    }

    /// <summary>The comment that an item says it answers, or <see langword="null"/>.</summary>
    public static string? ParentOf(PageTree tree, int item)
    {
        foreach (var name in Parents)
        {
            if (tree.Attribute(item, name) is { Length: > 0 and <= 80 } value)
            {
                return value is "0" or "-1" or "null" ? null : Short(value);
            }
        }

        return null;
    }

    /// <summary>An id without the kind before it: <c>t1_k2x9</c> is k2x9, <c>post-17</c> is 17; one of several parts stays whole.</summary>
    public static string Unprefixed(string id)
    {
        var separator = id.IndexOfAny(['-', '_', ':']);
        return separator > 0 && separator < id.Length - 1 && id.IndexOfAny(['-', '_', ':'], separator + 1) < 0 ? id[(separator + 1)..] : id;
    }

    /// <summary>The number at the end of an id such as <c>comment-17</c>; the whole id when it does not end with one.</summary>
    public static string Short(string id)
    {
        var start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1]))
        {
            start--;
        }

        return start == id.Length || id.Length > 80 ? id : id[start..];
    }

    /// <summary>Two ids name the same comment.</summary>
    public static bool Same(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && char.IsAsciiDigit(one[^1]) && string.Equals(Short(one), Short(other), StringComparison.Ordinal);

    /// <summary>Some pages show their comments twice, for wide and for narrow screens: the second time is left out.</summary>
    public static void DropRepeated(List<Draft> drafts)
    {
        var seen = new HashSet<(string?, string?, DateTimeOffset?, string)>();
        drafts.RemoveAll(draft => (draft.Id is not null || draft.Time is not null) && !seen.Add((draft.Id, draft.Author, draft.Time?.At, draft.Text)));
    }

    /// <summary>An id that several items share is not theirs but the page's.</summary>
    public static void DropShared(IReadOnlyList<Draft> drafts)
    {
        foreach (var shared in drafts.Where(draft => draft.Id is not null).GroupBy(draft => draft.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            foreach (var draft in shared)
            {
                draft.Id = null;
            }
        }
    }

    private static string? Named(PageTree tree, int node)
    {
        var id = tree.Id(node) ?? (tree.TagOf(node) == Tag.A ? tree.Attribute(node, "name") : null);
        return id is { Length: > 0 and <= 80 } && char.IsAsciiDigit(id[^1]) ? Short(id) : null;
    }
}
