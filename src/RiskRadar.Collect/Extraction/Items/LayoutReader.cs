namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Reads a page's comments by a platform's layout.</summary>
internal static class LayoutReader
{
    /// <summary>The drafts in document order, without those that have no text.</summary>
    public static List<Draft> Read(MarkupPage page, CommentLayout layout)
    {
        return Read(page, layout.Nodes(page), layout);
    }

    /// <summary>The drafts of known items.</summary>
    public static List<Draft> Read(MarkupPage page, IReadOnlyList<int> nodes, CommentLayout layout)
    {
        var items = nodes.ToHashSet();

        // Themes differ: where the platform does not say in what element the text stands, the items of the page show it.
        var reader = new ItemReader(page, items, layout, layout.Text is null ? SharedShapes.Of(page, nodes, items) : null);
        var drafts = new List<Draft>(nodes.Count);
        foreach (var node in nodes)
        {
            if (layout.NotComments?.Matches(page.Tree, node) != true && page.Budget.MayReadItem())
            {
                drafts.Add(reader.Read(node));
            }
        }

        ItemIds.DropRepeated(drafts);
        ItemIds.DropShared(drafts);
        ReplyTree.Nest(page, drafts, layout.Nests);

        // A text that is the author's name again is a placeholder (an advertisement between posts).
        drafts.RemoveAll(draft => draft.Text.Length == 0 || draft.Text == draft.Author);
        return drafts;
    }
}
