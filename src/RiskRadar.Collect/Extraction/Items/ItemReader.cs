using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Reads one comment out of the subtree that shows it.</summary>
/// <param name="page">The page.</param>
/// <param name="items">All items of the page: those within another one are not part of it.</param>
/// <param name="layout">What the platform's adapter knows; empty for the generic reader.</param>
internal sealed class ItemReader(MarkupPage page, IReadOnlySet<int> items, CommentLayout layout)
{
    private readonly PageTree _tree = page.Tree;

    /// <summary>Reads the item at a node.</summary>
    public Draft Read(int item)
    {
        var draft = new Draft { Node = item };
        var text = Find(layout.Text, item);
        var author = AuthorFinder.Find(page, item, items, Find(layout.Author, item), text);
        var time = TimeFinder.Find(page, item, items, Find(layout.Time, item), text);
        (draft.Author, draft.AuthorUrl) = (author.Name, author.Address);
        draft.Time = time.Mark?.Time;
        draft.Id = ItemIds.Of(_tree, item, layout.IdAttribute, items);
        draft.Permalink = Permalink(item, time.Node, draft.Id);
        draft.Id ??= ItemIds.FromFragment(draft.Permalink);
        draft.ParentId = layout.ParentAttribute is { } attribute ? ItemIds.Short(_tree.Attribute(item, attribute) ?? "") : ItemIds.ParentOf(_tree, item);
        draft.Depth = ItemDepths.Of(_tree, item);
        draft.Likes = Likes(item);
        draft.Text = new BodyFinder(page, item, items, layout, author.Node, time.Node).Read(text);
        return draft;
    }

    private int Find(Selector? selector, int item) => selector is null ? -1 : selector.First(_tree, item, items);

    private int? Likes(int item)
    {
        if (layout.Likes is { } selector)
        {
            var node = selector.First(_tree, item, items);
            return node < 0 ? null : Numbers.First(Prose.Of(_tree, node)) is { } stated and >= 0 ? stated : null;
        }

        for (var node = item + 1; node < _tree.End(item); node++)
        {
            if (items.Contains(node))
            {
                node = _tree.End(node) - 1;
            }
            else if (_tree.Hints(node, Hints.Likes) && !_tree.Hints(node, Hints.Author) && page.Marks.Text(node, _tree.End(node)) is > 0 and <= 12
                && Numbers.Alone(Prose.Of(_tree, node)) is { } likes and >= 0)
            {
                return likes;
            }
        }

        return null;
    }

    private Uri? Permalink(int item, int timeNode, string? id)
    {
        if (layout.Permalink is { } selector)
        {
            var node = selector.First(_tree, item, items);
            return node < 0 ? null : page.Link(_tree.Attribute(node, "href"));
        }

        for (var node = timeNode; node > item; node = _tree.Parent(node))
        {
            if (_tree.TagOf(node) == Tag.A && _tree.Attribute(node, "href") is { } around)
            {
                return page.Link(around);
            }
        }

        if (id is null)
        {
            return null;
        }

        for (var node = item + 1; node < _tree.End(item); node++)
        {
            if (items.Contains(node))
            {
                node = _tree.End(node) - 1;
            }
            else if (_tree.TagOf(node) == Tag.A && _tree.Attribute(node, "href") is { } target && target.EndsWith(id, StringComparison.Ordinal)
                && target.Contains('#', StringComparison.Ordinal))
            {
                return page.Link(target);
            }
        }

        return null;
    }
}
