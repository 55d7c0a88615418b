using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Reads one comment out of the subtree that shows it.</summary>
/// <param name="page">The page.</param>
/// <param name="items">All items of the page: those within another one are not part of it.</param>
/// <param name="layout">What the platform's adapter knows; empty for the generic reader.</param>
/// <param name="shared">What all items have in common, where it is known.</param>
internal sealed class ItemReader(MarkupPage page, IReadOnlySet<int> items, CommentLayout layout, SharedShapes? shared = null)
{
    private readonly PageTree _tree = page.Tree;

    /// <summary>Reads the item at a node.</summary>
    public Draft Read(int item)
    {
        var draft = new Draft { Node = item };
        var text = layout.Text is null ? MarkedParts.Text(page, item, items) : FindText(item);
        var named = layout.Author is null ? MarkedParts.Author(page, item, items) : FindNamed(layout.Author, item);
        var author = AuthorFinder.Find(page, item, items, named, text, shared);
        var time = TimeFinder.Find(page, item, items, Find(layout.Time, item), text, shared);
        (draft.Author, draft.AuthorUrl) = (author.Name, author.Address);
        if (layout.AuthorAttribute is { } attributed && _tree.Attribute(item, attributed) is { Length: > 0 } stated)
        {
            draft.Author = stated.Trim();
        }

        draft.Time = time.Mark?.Time;
        if ((draft.Author is null || time.Mark is null) && ItemHeads.Before(page, item, items) is var head and >= 0)
        {
            draft.Time = time.Mark is null ? TimeFinder.Find(page, head, items, -1, -1).Mark?.Time : draft.Time;
            (draft.Author, draft.AuthorUrl) = draft.Author is null && AuthorFinder.Find(page, head, items, -1, -1) is { Name: not null } other ? (other.Name, other.Address) : (draft.Author, draft.AuthorUrl);
        }

        draft.Id = ItemIds.Of(_tree, item, layout.IdAttribute, items);
        draft.Permalink = Permalink(item, time.Node, draft.Id);
        draft.Id ??= ItemIds.FromFragment(draft.Permalink);
        draft.ParentId = layout.ParentAttribute is { } attribute ? ItemIds.Short(_tree.Attribute(item, attribute) ?? "") : ItemIds.ParentOf(_tree, item);
        draft.Depth = ItemDepths.Of(_tree, item);
        draft.Indent = ItemDepths.Indent(page, item, items);
        draft.Likes = Likes(item);
        draft.Text = new BodyFinder(page, item, items, layout, author.Node, time.Node, shared).Read(text);
        return draft;
    }

    private int Find(Selector? selector, int item) => selector is null ? -1 : selector.First(_tree, item, items);

    // A quote may part a text in two elements of the same kind, of which the first is empty then.
    private int FindText(int item) => FindNamed(layout.Text, item) is var shown and >= 0 ? shown : Find(layout.Text, item);

    // The first that shows a text: an avatar's link often stands before the name's.
    private int FindNamed(Selector? selector, int item)
    {
        if (selector is null)
        {
            return -1;
        }

        var first = selector.First(_tree, item, items);
        if (first < 0 || _tree.TagOf(first) == Tag.Meta || HasText(first))
        {
            return first;
        }

        foreach (var node in selector.All(_tree, item))
        {
            if (HasText(node) && !IsOfInnerItem(node, item))
            {
                return node;
            }
        }

        return -1;
    }

    private bool IsOfInnerItem(int node, int item)
    {
        for (var outer = node; outer > item; outer = _tree.Parent(outer))
        {
            if (items.Contains(outer))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasText(int node) => page.Marks.Text(node, _tree.End(node)) > 0;

    private int? Likes(int item)
    {
        if (layout.Likes is { } selector)
        {
            var node = selector.First(_tree, item, items);
            return node < 0 ? null : Numbers.First(_tree.Attribute(node, "content") ?? Prose.Of(_tree, node)) is { } stated and >= 0 ? stated : null;
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
