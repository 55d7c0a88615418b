using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Finds the words of the writer within an item: its text without author, time, buttons, signature and the quotes of others.</summary>
internal sealed class BodyFinder
{
    // What is short and named as something beside the text (author, date, buttons) is not text. In visible characters.
    private const int LongestAside = 160;

    // The element of the text is the deepest one that holds nearly all of what is left of an item.
    private const double NearlyAll = 0.85;

    private const Hints AsideHints = Hints.Author | Hints.Time | Hints.Meta | Hints.Permalink | Hints.Likes | Hints.Action | Hints.Rank | Hints.Avatar
        | Hints.Navigation | Hints.Header | Hints.Form | Hints.Footer | Hints.Reply;

    private readonly MarkupPage _page;
    private readonly PageTree _tree;
    private readonly int _item;
    private readonly IReadOnlySet<int> _items;
    private readonly CommentLayout _layout;
    private readonly int _author;
    private readonly int _time;
    private readonly SharedShapes? _shared;
    private int _body = -1;
    private readonly List<int> _namedAsText = [];

    public BodyFinder(MarkupPage page, int item, IReadOnlySet<int> items, CommentLayout layout, int author, int time, SharedShapes? shared = null)
    {
        _shared = shared;
        _page = page;
        _tree = page.Tree;
        _item = item;
        _items = items;
        _layout = layout;
        _author = author;
        _time = time;
        for (var node = item + 1; node < _tree.End(item); node++)
        {
            if (items.Contains(node))
            {
                node = _tree.End(node) - 1;
            }
            else if (!_tree.IsText(node) && IsNamedAsText(node) && page.Marks.Text(node, _tree.End(node)) > 0)
            {
                _namedAsText.Add(node);
            }
        }
    }

    /// <summary>The text; empty when the item has none.</summary>
    /// <param name="named">The node that an adapter names, or -1.</param>
    public string Read(int named)
    {
        if (named >= 0)
        {
            var text = Prose.Of(_tree, named, IsLeftOutOfNamed);
            return text.Length > 0 ? text : Prose.Of(_tree, named, node => _items.Contains(node));
        }

        var shared = _shared?.Body(_item, _items) ?? -1;
        _body = shared;
        var body = shared >= 0 ? shared : Locate();
        var inBody = Prose.Of(_tree, body, IsLeftOut);
        return inBody.Length > 0 ? inBody : Prose.Of(_tree, body, node => IsLeftOut(node, keepsQuotes: true));
    }

    private bool IsLeftOutOfNamed(int node) =>
        _items.Contains(node) || _layout.LeaveOut?.Matches(_tree, node) == true || (_layout.LeaveOut is null && (IsForeignQuote(node) || _tree.Hints(node, Hints.Signature)));

    private bool IsLeftOut(int node) => IsLeftOut(node, keepsQuotes: false);

    private bool IsLeftOut(int node, bool keepsQuotes)
    {
        if (_tree.IsText(node))
        {
            return node == _time || (_shared?.IsLabel(node) == true && !Flows(node));
        }

        return _items.Contains(node) || node == _author || (node == _time && _page.Marks.Text(node, _tree.End(node)) < LongestAside)
            || _layout.LeaveOut?.Matches(_tree, node) == true || IsAside(node) || (!keepsQuotes && IsForeignQuote(node));
    }

    // What stands in the running text belongs to it, even if everybody writes it ("Re: the title").
    private bool Flows(int text)
    {
        var block = _tree.Parent(text);
        while (block > _item && !Tags.IsBlock(_tree.TagOf(block)))
        {
            block = _tree.Parent(block);
        }

        for (var node = block + 1; _body >= 0 && _tree.Contains(_body, block) && node < _tree.End(block); node++)
        {
            if (_tree.IsText(node))
            {
                if (node != _time && _shared?.IsLabel(node) != true && _page.Marks.Text(node, node + 1) > 1)
                {
                    return true;
                }
            }
            else if (Tags.IsBlock(_tree.TagOf(node)))
            {
                node = _tree.End(node) - 1;
            }
        }

        return false;
    }

    // A block quote without any sign of another writer is the writer's own use of it (a passage of the article).
    private bool IsForeignQuote(int node)
    {
        if (_tree.Hints(node, Hints.Quote) && !_tree.Hints(node, Hints.Content) && _tree.TagOf(node) is not (Tag.P or Tag.Q or Tag.A))
        {
            return true;
        }

        if (_tree.TagOf(node) != Tag.Blockquote)
        {
            return false;
        }

        for (var inner = node + 1; inner < Math.Min(_tree.End(node), node + 12); inner++)
        {
            if (_tree.TagOf(inner) == Tag.Cite || _tree.Hints(inner, Hints.Quote))
            {
                return true;
            }
        }

        return _tree.Attribute(node, "data-quote") is not null || _tree.Attribute(node, "data-author") is not null;
    }

    private bool IsAside(int node)
    {
        var tag = _tree.TagOf(node);
        if (tag is Tag.Form or Tag.Button or Tag.Nav or Tag.Label or Tag.Input)
        {
            return true;
        }

        var hints = _tree.HintsOf(node);
        if ((hints & Hints.Signature) != 0)
        {
            return true;
        }

        var length = _page.Marks.Text(node, _tree.End(node));
        if (length > LongestAside || _namedAsText.Exists(named => named != node && _tree.Contains(node, named)))
        {
            return false;
        }

        if ((hints & AsideHints) != 0 && ((hints & Hints.Content) == 0 || (hints & (Hints.Time | Hints.Permalink | Hints.Avatar)) != 0)
            && !(tag == Tag.P && length > 60 && (hints & (Hints.Author | Hints.Time)) == 0))
        {
            return true;
        }

        // A short header or footer that names author or time.
        return tag is Tag.Header or Tag.Footer or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Cite or Tag.Time
            && (tag == Tag.Time || _tree.Contains(node, _author) || _tree.Contains(node, _time) || _page.Marks.Authors(node, _tree.End(node)) > 0);
    }

    private int Locate()
    {
        var start = _item;
        var end = _tree.End(_item);
        var sums = new int[end - start + 1];
        for (var node = start; node < end; node++)
        {
            if (node != start && IsLeftOut(node))
            {
                var last = _tree.End(node);
                for (; node < last; node++)
                {
                    sums[node - start + 1] = sums[node - start];
                }

                node = last - 1;
                continue;
            }

            sums[node - start + 1] = sums[node - start] + (_tree.IsText(node) ? _page.Marks.Text(node, node + 1) : 0);
        }

        int Length(int node) => sums[_tree.End(node) - start] - sums[node - start];

        // The place named as text, if it holds most; otherwise straight down to where the text branches.
        var all = Length(start);
        var best = -1;
        var bestLength = 0;
        foreach (var node in _namedAsText)
        {
            var length = Length(node);
            if (length > 0 && length >= (best < 0 ? 1 : bestLength * (_tree.Contains(best, node) ? NearlyAll : 1.2)))
            {
                best = node;
                bestLength = length;
            }
        }

        if (best >= 0 && bestLength >= all * 0.5)
        {
            return best;
        }

        var place = start;
        while (true)
        {
            var deeper = -1;
            for (var child = place + 1; child < _tree.End(place); child = _tree.End(child))
            {
                if (!_tree.IsText(child) && Tags.IsBlock(_tree.TagOf(child)) && Length(child) >= Length(place) * NearlyAll && Length(child) > 0)
                {
                    deeper = child;
                    break;
                }
            }

            if (deeper < 0)
            {
                return place;
            }

            place = deeper;
        }
    }

    private bool IsNamedAsText(int node) =>
        (_tree.Hints(node, Hints.Content) && !_tree.Hints(node, Hints.Author | Hints.Time | Hints.Avatar | Hints.Signature))
        || _tree.Attribute(node, "itemprop") is "text" or "commentText" or "articleBody" or "reviewBody" or "description";
}
