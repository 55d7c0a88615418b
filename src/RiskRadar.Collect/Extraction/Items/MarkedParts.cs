using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>The parts of an item that schema.org microdata names: surer than any word of a class.</summary>
internal static class MarkedParts
{
    private static readonly uint PropertyBit = KeptAttributes.Bit("itemprop");

    /// <summary>The node of the text, or -1.</summary>
    public static int Text(MarkupPage page, int item, IReadOnlySet<int> items) =>
        First(page, item, items, property => property is "text" or "commentText" or "articleBody", needsText: true);

    /// <summary>The node of the author's name, or -1.</summary>
    public static int Author(MarkupPage page, int item, IReadOnlySet<int> items)
    {
        var tree = page.Tree;
        var author = First(page, item, items, property => property is "author" or "creator", needsText: false);
        if (author < 0)
        {
            return -1;
        }

        var name = First(page, author, items, property => property == "name", needsText: false);
        if (name >= 0 && (tree.TagOf(name) == Tag.Meta ? tree.Attribute(name, "content") is { Length: > 0 } : page.Marks.Text(name, tree.End(name)) > 0))
        {
            return name;
        }

        return tree.TagOf(author) != Tag.Meta && page.Marks.Text(author, tree.End(author)) > 0 && tree.Attribute(author, "itemtype") is null ? author : -1;
    }

    private static int First(MarkupPage page, int item, IReadOnlySet<int> items, Func<string, bool> isWanted, bool needsText)
    {
        var tree = page.Tree;
        for (var node = item + 1; node < tree.End(item); node++)
        {
            if (items.Contains(node) || tree.TagOf(node) == Tag.Blockquote)
            {
                node = tree.End(node) - 1;
            }
            else if (tree.MayHave(node, PropertyBit) && tree.Attribute(node, "itemprop") is { } property && isWanted(property)
                && (!needsText || page.Marks.Text(node, tree.End(node)) > 0))
            {
                return node;
            }
        }

        return -1;
    }
}
