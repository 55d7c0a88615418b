namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Finds which comment answers which, and turns drafts into comments.</summary>
internal static class ReplyTree
{
    /// <summary>Sets each draft's parent by containment, stated depth or depth in the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="drafts">In document order.</param>
    /// <param name="byPlace">A comment deeper in the page than the one before answers it.</param>
    public static void Nest(MarkupPage page, IReadOnlyList<Draft> drafts, bool byPlace)
    {
        var tree = page.Tree;
        var open = new Stack<(Draft Draft, int Level)>();
        var stated = drafts.Count > 0 && drafts.All(draft => draft.Depth >= 0);
        var indented = byPlace && !stated && drafts.Select(draft => Level(tree, draft.Place)).Distinct().Count() == 1 && ShowsTree(drafts);
        foreach (var draft in drafts)
        {
            var level = stated ? draft.Depth : indented ? draft.Indent : byPlace ? Level(tree, draft.Place) : 0;
            while (open.TryPeek(out var top) && (stated || byPlace ? top.Level >= level : !tree.Contains(top.Draft.Node, draft.Node)))
            {
                open.Pop();
            }

            if (open.TryPeek(out var parent) && draft.ParentId is null)
            {
                draft.Parent = parent.Draft;
            }

            open.Push((draft, level));
        }
    }

    /// <summary>The comments, with parents that are among them.</summary>
    public static IReadOnlyList<ExtractedComment> Comments(IReadOnlyList<Draft> drafts)
    {
        // A page without ids of its own still shows what answers what: those that are answered are then named by their position.
        var answered = drafts.Select(draft => draft.Parent).OfType<Draft>().ToHashSet();
        for (var index = 0; index < drafts.Count; index++)
        {
            if (drafts[index].Id is null && answered.Contains(drafts[index]))
            {
                drafts[index].Id = $"position-{index + 1}";
            }
        }

        var ids = drafts.Select(draft => draft.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return drafts.Select(draft => new ExtractedComment(
            draft.Id,
            draft.Author,
            draft.AuthorUrl,
            draft.Text,
            draft.Time?.At,
            draft.Time?.IsApproximate ?? false,
            draft.Likes,
            draft.ParentId is { } stated && ids.Contains(stated) && stated != draft.Id ? stated : draft.Parent is { } parent && ids.Contains(parent.Id ?? "") ? parent.Id : null,
            draft.Permalink)).ToList();
    }

    // A picture's width is an indent if it runs like a tree: the first one is none, and answers are one step farther right than what they answer.
    private static bool ShowsTree(IReadOnlyList<Draft> drafts)
    {
        var step = drafts.Select(draft => draft.Indent).Where(indent => indent > 0).DefaultIfEmpty().Min();
        if (step == 0 || drafts[0].Indent > 0)
        {
            return false;
        }

        for (var index = 1; index < drafts.Count; index++)
        {
            if (drafts[index].Indent % step != 0 || drafts[index].Indent > drafts[index - 1].Indent + step)
            {
                return false;
            }
        }

        return true;
    }

    private static int Level(Markup.PageTree tree, int node)
    {
        var level = 0;
        for (var ancestor = tree.Parent(node); ancestor >= 0; ancestor = tree.Parent(ancestor))
        {
            level++;
        }

        return level;
    }
}
