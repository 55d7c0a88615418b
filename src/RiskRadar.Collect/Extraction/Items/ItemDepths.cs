using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>How deep in its thread an item says it is.</summary>
internal static class ItemDepths
{
    private static readonly string[] Attributes = ["data-depth", "data-level", "depth", "level", "aria-level", "data-indent", "data-nesting", "indent"];

    private static readonly string[] Prefixes = ["depth-", "level-", "depth", "level", "indent-", "indent", "comment-depth-", "comment-level-", "lvl-", "nesting-"];

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
