using System.Runtime.InteropServices;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>
/// What the items of a page have in common. They are written by one template, so that what stands at the same place in each of them is the
/// same thing: a place where every item says the same is a label, one where all differ and are short is a name, one where all differ and are long
/// is the text, and times that run in the page's order are those of writing and not of joining. It needs no word of any class.
/// </summary>
internal sealed class SharedShapes
{
    // One item shows nothing of what is the same in all.
    private const int FewestItems = 2;

    // Two show a label, but not what changes and what does not.
    private const int FewestToCompare = 3;

    // Longer texts are no labels or names.
    private const int LongestLabel = 48;

    // A text counts up to here, so that one long comment does not decide for all.
    private const int LongestCounted = 1_500;

    // A part that most items have.
    private const double Most = 0.6;

    // A label says the same nearly everywhere.
    private const double NearlyAll = 0.8;

    // What is not the writer's weighs more than what is: a place of the text has none of it.
    private const double ForeignWeight = 3;

    // Of the own words of the items a place of the text holds at least this share; the rest are signatures, towns and titles.
    private const double FewestOfAll = 0.4;

    private const Hints NeverText = Hints.Signature | Hints.Quote | Hints.Rank | Hints.Form | Hints.Hidden | Hints.Related;

    private readonly MarkupPage _page;
    private readonly ItemShape?[] _shapes;
    private readonly HashSet<int> _labels = [];
    private readonly int _count;
    private ItemShape? _body;
    private ItemShape? _author;
    private ItemShape? _time;

    private SharedShapes(MarkupPage page, int count)
    {
        _page = page;
        _count = count;
        _shapes = new ItemShape?[page.Tree.Count];
    }

    /// <summary>Compares the items of a page; <see langword="null"/> when they are too few.</summary>
    public static SharedShapes? Of(MarkupPage page, IReadOnlyList<int> roots, IReadOnlySet<int> items)
    {
        if (roots.Count < FewestItems)
        {
            return null;
        }

        var shared = new SharedShapes(page, roots.Count);
        shared.Compare(roots, items);
        shared.Measure(roots, items);
        return shared;
    }

    /// <summary>Every item says this text.</summary>
    public bool IsLabel(int text) => _labels.Contains(text);

    /// <summary>The node of an item that stands where the items' texts stand, or -1.</summary>
    public int Body(int item, IReadOnlySet<int> items)
    {
        for (var node = item + 1; _body is not null && node < _page.Tree.End(item); node++)
        {
            if (items.Contains(node))
            {
                node = _page.Tree.End(node) - 1;
            }
            else if (_shapes[node] == _body)
            {
                return node;
            }
        }

        return -1;
    }

    /// <summary>How much more (or less) a node looks like the author's name because of what stands there in other items.</summary>
    public double AuthorBonus(int node)
    {
        if (_shapes[node] is not { } shape || shape.Texts < FewestToCompare)
        {
            return 0;
        }

        var bonus = 2.0 * Math.Min(1, (double)shape.Items / _count);
        bonus += 2.0 * (shape.Distinct - 0.5);
        bonus -= shape.Distinct * shape.Texts <= 1 ? 2 : 0;
        bonus -= shape.Letterless > 0.8 * shape.Texts ? 4 : 0;
        bonus -= shape.Initials > 0.8 * shape.Texts ? 4 : 0;
        bonus -= shape.Parts > 1.5 * shape.Texts ? 1.5 : 0;
        bonus += shape == _author ? 2 : 0;

        // What stands in every item is no name that one of them mentions.
        bonus += shape.Items >= 0.8 * _count && shape.Nodes <= 1.2 * shape.Items && shape.Distinct > 0.2 ? 2 : 0;
        return bonus - 1;
    }

    /// <summary>How much more a node looks like the time of writing because of what stands there in other items.</summary>
    public double TimeBonus(int node) => _time is not null && _shapes[node] == _time ? 3 : 0;

    /// <summary>Chooses the place of the names by what they score in all items.</summary>
    public void ChooseAuthor(IReadOnlyList<int> roots, Func<int, IEnumerable<(int Node, double Score)>> candidates)
    {
        var seen = new HashSet<ItemShape>();
        foreach (var root in roots)
        {
            foreach (var (node, score) in candidates(root))
            {
                if (_shapes[node] is { } shape && shape.LastItem >= 0)
                {
                    shape.AuthorScore += Math.Max(0, score);
                    seen.Add(shape);
                }
            }
        }

        _author = seen.Where(shape => shape.Nodes <= shape.Items * 1.2).MaxBy(shape => shape.AuthorScore / Math.Max(_count, shape.Nodes));
    }

    private void Compare(IReadOnlyList<int> roots, IReadOnlySet<int> items)
    {
        var tree = _page.Tree;
        var shapes = new Dictionary<ulong, ItemShape>();
        var keys = new ShapeKeys(tree);
        var said = new Dictionary<(ItemShape, ulong), (int Items, int Last)>();
        var texts = new List<(int Node, ItemShape Shape, ulong Hash)>();
        for (var index = 0; index < roots.Count; index++)
        {
            _page.Budget.Demand();
            var root = roots[index];
            keys.Begin(root);
            for (var node = root + 1; node < tree.End(root); node++)
            {
                if (items.Contains(node))
                {
                    node = tree.End(node) - 1;
                    continue;
                }

                ref var shape = ref CollectionsMarshal.GetValueRefOrAddDefault(shapes, keys.Of(node), out _);
                shape ??= new ItemShape();
                _shapes[node] = shape;
                shape.See(index);
                if (_page.Marks.TimeAt(node) is { Time: { } time })
                {
                    shape.Note(time.At);
                }

                var length = _page.Marks.Text(node, tree.End(node));
                if (length is 0 or > LongestLabel)
                {
                    continue;
                }

                if (tree.IsText(node))
                {
                    var text = tree.RawText(node).Trim();
                    var hash = ShapeKeys.WordsHash(text);
                    shape.Note(text, hash, 1);
                    if (!IsWording(text))
                    {
                        continue;
                    }

                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(said, (shape, hash), out var known);
                    texts.Add((node, shape, hash));
                    count = (count.Items + (known && count.Last == index ? 0 : 1), index);
                }
                else if (tree.End(node) - node <= 12)
                {
                    var text = Text.Prose.Of(tree, node);
                    shape.Note(text, ShapeKeys.WordsHash(text), Parts(node));
                }
            }
        }

        foreach (var (node, shape, hash) in texts)
        {
            // Where others say something else, the same short answer is still an answer.
            if (said[(shape, hash)].Items is var sayers && sayers >= Math.Max(FewestItems, Most * _count) && sayers >= NearlyAll * shape.Items)
            {
                _labels.Add(node);
            }
        }

        _time = shapes.Values
            .Where(shape => shape.Pairs >= FewestToCompare - 1 && shape.Pairs + 1 >= 0.8 * _count && Math.Max(shape.Rising, shape.Falling) >= 0.8 * shape.Pairs)
            .MaxBy(shape => (double)Math.Max(shape.Rising, shape.Falling) / shape.Pairs);
    }

    // Labels are words or marks between them; a heart that many send is an answer.
    private static bool IsWording(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return text.Length == 1 && text[0] < 0x2600;
    }

    private int Parts(int element)
    {
        var parts = 0;
        for (var node = element; node < _page.Tree.End(element); node++)
        {
            parts += _page.Tree.IsText(node) && _page.Marks.Text(node, node + 1) > 0 ? 1 : 0;
        }

        return parts;
    }

    // The sums of one item are not needed for the next: items within items would otherwise take their whole length each.
    private static int[] Scratch(ref int[] array, int length)
    {
        if (array.Length < length)
        {
            array = new int[Math.Max(length, array.Length * 2)];
        }

        array[0] = 0;
        return array;
    }

    // Where the most of the writers' own words stand and the least of anything else.
    private void Measure(IReadOnlyList<int> roots, IReadOnlySet<int> items)
    {
        var tree = _page.Tree;
        var candidates = new HashSet<ItemShape>();
        var weights = new Dictionary<ItemShape, double>();
        var all = 0.0;
        var (owns, foreigns) = (Array.Empty<int>(), Array.Empty<int>());
        foreach (var root in roots)
        {
            _page.Budget.Demand();
            var length = tree.End(root) - root;
            var own = Scratch(ref owns, length + 1);
            var foreign = Scratch(ref foreigns, length + 1);
            for (var node = root; node < tree.End(root); node++)
            {
                var at = node - root;
                if (node > root && items.Contains(node))
                {
                    for (var last = tree.End(node); node < last; node++)
                    {
                        (own[node - root + 1], foreign[node - root + 1]) = (own[at], foreign[at]);
                    }

                    node--;
                    continue;
                }

                var text = tree.IsText(node) ? _page.Marks.Text(node, node + 1) : 0;
                var isForeign = text > 0 && (_labels.Contains(node) || _page.Marks.TimeAt(node) is not null
                    || (_page.Marks.LinkedText(node, node + 1) > 0 && _shapes[node]?.Items >= Most * _count));
                own[at + 1] = own[at] + (isForeign ? 0 : text);
                foreign[at + 1] = foreign[at] + (isForeign ? Math.Min(text, 20) : 0) + (!tree.IsText(node) && _page.Marks.TimeAt(node) is not null ? 10 : 0)
                    + (_page.Marks.IsAuthor(node) ? 5 : 0);
            }

            all += Math.Min(LongestCounted, own[length]);
            for (var node = root + 1; node < tree.End(root); node++)
            {
                if (items.Contains(node))
                {
                    node = tree.End(node) - 1;
                    continue;
                }

                if (tree.IsText(node) || _shapes[node] is not { } shape || tree.TagOf(node) is Tag.A or Tag.Button or Tag.Blockquote
                    || (tree.TagOf(node) == Tag.P && tree.Class(node).Tokens.Length == 0))
                {
                    continue;
                }

                shape.Own += Math.Min(LongestCounted, own[tree.End(node) - root] - own[node - root]);
                shape.Foreign += foreign[tree.End(node) - root] - foreign[node - root];
                if (candidates.Add(shape))
                {
                    weights[shape] = tree.Hints(node, NeverText) && !tree.Hints(node, Hints.Content) ? 0.2
                        : tree.Hints(node, Hints.Content) || tree.Attribute(node, "itemprop") is "text" or "commentText" ? 1.3 : 1;
                }
            }
        }

        _body = candidates
            .Where(shape => shape.Items >= Most * _count && shape.Nodes <= shape.Items * 1.25 && shape.Own >= FewestOfAll * all)
            .MaxBy(shape => (shape.Own * weights[shape]) - (ForeignWeight * shape.Foreign));
        if (_body is { } body && (body.Own * weights[body]) - (ForeignWeight * body.Foreign) <= 0)
        {
            _body = null;
        }
    }
}
