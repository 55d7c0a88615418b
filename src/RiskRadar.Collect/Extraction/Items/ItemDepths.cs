using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>How deep in its thread an item says it is.</summary>
internal static class ItemDepths
{
    private static readonly string[] Attributes = ["data-depth", "data-level", "depth", "level", "aria-level", "data-indent", "data-nesting", "indent"];

    private static readonly string[] Prefixes = ["depth-", "level-", "depth", "level", "indent-", "indent", "comment-depth-", "comment-level-", "lvl-", "nesting-"];

    // What moves an item to the right stands around it or at its beginning.
    private const int NodesLookedAt = 8;

    /// <summary>How far to the right an item is moved: by its style, or by an empty picture before it; 0 when it is not.</summary>
    public static int Indent(MarkupPage page, int item, IReadOnlySet<int> items)
    {
        var tree = page.Tree;
        var end = Math.Min(tree.End(item), item + NodesLookedAt);
        for (var node = item; node < end && (node == item || !items.Contains(node)) && page.Marks.Text(item, node) == 0; node++)
        {
            if (tree.Attribute(node, "indent") is { Length: <= 3 } indent && Numbers.First(indent) is { } stated)
            {
                return stated;
            }

            if (tree.TagOf(node) == Tag.Img && tree.End(tree.Parent(node)) == node + 1 && tree.TagOf(tree.Parent(node)) is not Tag.A
                && tree.Attribute(node, "width") is { Length: <= 3 } width && Numbers.First(width) is { } wide)
            {
                return wide;
            }
        }

        return 0;
    }

    /// <summary>From 0; -1 when it does not say.</summary>
    public static int Of(PageTree tree, int item)
    {
        foreach (var name in Attributes)
        {
            if (tree.Attribute(item, name) is { Length: > 0 and <= 3 } value && Numbers.First(value) is { } depth)
            {
                return depth;
            }
        }

        foreach (var token in tree.Class(item).Tokens)
        {
            foreach (var prefix in Prefixes)
            {
                if (token.Length > prefix.Length && token.Length <= prefix.Length + 2 && token.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                    && int.TryParse(token.AsSpan(prefix.Length), System.Globalization.CultureInfo.InvariantCulture, out var depth))
                {
                    return depth;
                }
            }
        }

        return -1;
    }
}
