using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Items whose author or time stands in an element of its own before them: a term and its description, a header row and a text row.</summary>
internal static class ItemHeads
{
    // A header names author and time and little else. In visible characters.
    private const int LongestHead = 200;

    /// <summary>The element before an item that may head it, or -1.</summary>
    public static int Before(MarkupPage page, int item, IReadOnlySet<int> items)
    {
        var tree = page.Tree;
        var before = tree.ElementBefore(item);
        return before < 0 || items.Contains(before) || tree.TagOf(before) is Tag.Script or Tag.Form || page.Marks.Text(before, tree.End(before)) is 0 or > LongestHead ? -1 : before;
    }
}
