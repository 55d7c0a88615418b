using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>How a platform writes its comments. What is not named is found by the marks that every page has.</summary>
internal sealed record CommentLayout
{
    /// <summary>One comment.</summary>
    public required Selector Item { get; init; }

    /// <summary>
    /// The comment is the nearest element of this kind around what <see cref="Item"/> finds; <see cref="Tag.Other"/>: it is what is found.
    /// For platforms that name only a part of a comment.
    /// </summary>
    public Tag Around { get; init; } = Tag.Other;

    /// <summary>The attribute of the item that carries the author's name, surer than any element.</summary>
    public string? AuthorAttribute { get; init; }

    /// <summary>Items without the element of the text are no comments.</summary>
    public bool NeedsText { get; init; }

    /// <summary>The author's name, within a comment.</summary>
    public Selector? Author { get; init; }

    /// <summary>The text, within a comment.</summary>
    public Selector? Text { get; init; }

    /// <summary>The time, within a comment.</summary>
    public Selector? Time { get; init; }

    /// <summary>How many people liked it, within a comment.</summary>
    public Selector? Likes { get; init; }

    /// <summary>The link to the comment, within it.</summary>
    public Selector? Permalink { get; init; }

    /// <summary>What is within the text without being the writer's words: quotes, signatures, edit notes.</summary>
    public Selector? LeaveOut { get; init; }

    /// <summary>The attribute of the item that carries its id; without it the item's id and name attributes are tried.</summary>
    public string? IdAttribute { get; init; }

    /// <summary>The attribute of the item that names the comment it answers.</summary>
    public string? ParentAttribute { get; init; }

    /// <summary>A comment within another one, or deeper in the page than the one before, answers it.</summary>
    public bool Nests { get; init; }

    /// <summary>Items that are no comments: pingbacks, deleted ones, advertisements between posts.</summary>
    public Selector? NotComments { get; init; }

    /// <summary>The nodes of the page's comments, in document order.</summary>
    public IReadOnlyList<int> Nodes(MarkupPage page)
    {
        var tree = page.Tree;
        var found = Item.All(tree, 0);
        if (Around != Tag.Other)
        {
            found = found.Select(node => Outer(tree, node)).Where(node => node > 0).Distinct().ToList();
        }

        if (NeedsText && Text is not null)
        {
            found.RemoveAll(node => Text.First(tree, node) < 0);
        }

        DropInner(page, found);
        return found;
    }

    // Themes mark the list item and again the article in it, and the text in that: they are one comment.
    // An answer within a comment comes after that one's text, with an author and a time of its own.
    private static void DropInner(MarkupPage page, List<int> found)
    {
        var kept = -1;
        found.RemoveAll(node =>
        {
            if (kept >= 0 && page.Tree.Contains(kept, node)
                && (ItemIds.Same(page.Tree.Id(kept), page.Tree.Id(node))
                    || page.Marks.Text(kept, node) == 0
                    || (page.Marks.Times(node, page.Tree.End(node)) == 0 && page.Marks.Authors(node, page.Tree.End(node)) == 0)))
            {
                return true;
            }

            kept = node;
            return false;
        });
    }

    private int Outer(PageTree tree, int node)
    {
        var outer = node;
        while (outer > 0 && tree.TagOf(outer) != Around)
        {
            outer = tree.Parent(outer);
        }

        return outer;
    }
}
