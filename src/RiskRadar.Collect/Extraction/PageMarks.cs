using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction;

/// <summary>
/// Where prose, links, authors and times stand on a page, as sums over document order: how much of each a subtree holds is one subtraction.
/// </summary>
internal sealed class PageMarks
{
    private readonly int[] _prose;
    private readonly int[] _linked;
    private readonly int[] _authors;
    private readonly int[] _times;
    private readonly Dictionary<int, TimeMark> _timeAt = [];

    private PageMarks(int count)
    {
        _prose = new int[count + 1];
        _linked = new int[count + 1];
        _authors = new int[count + 1];
        _times = new int[count + 1];
    }

    /// <summary>Characters of text from one node up to another, white space not counted.</summary>
    public int Text(int from, int to) => _prose[to] - _prose[from];

    /// <summary>Of those, how many stand in links.</summary>
    public int LinkedText(int from, int to) => _linked[to] - _linked[from];

    /// <summary>How many elements look like an author's name.</summary>
    public int Authors(int from, int to) => _authors[to] - _authors[from];

    /// <summary>How many times are shown.</summary>
    public int Times(int from, int to) => _times[to] - _times[from];

    /// <summary>The time that a node shows, or <see langword="null"/>.</summary>
    public TimeMark? TimeAt(int node) => _times[node + 1] > _times[node] ? _timeAt[node] : null;

    /// <summary>The node looks like an author's name.</summary>
    public bool IsAuthor(int node) => _authors[node + 1] > _authors[node];

    /// <summary>Marks a page.</summary>
    public static PageMarks Of(MarkupPage page)
    {
        var tree = page.Tree;
        var marks = new PageMarks(tree.Count);
        var linkEnd = 0;
        var timeEnd = 0;
        var skipEnd = 0;
        for (var node = 0; node < tree.Count; node++)
        {
            var prose = 0;
            var linked = 0;
            var author = false;
            TimeMark? time = null;
            if (tree.IsText(node))
            {
                if (node >= skipEnd)
                {
                    var raw = tree.RawText(node);
                    prose = CountVisible(raw);
                    linked = node < linkEnd ? prose : 0;
                    if (prose is > 1 and < 160 && node >= timeEnd)
                    {
                        time = TimeInText(page, node, raw, prose);
                    }
                }
            }
            else
            {
                linkEnd = tree.TagOf(node) == Tag.A ? Math.Max(linkEnd, tree.End(node)) : linkEnd;
                skipEnd = tree.TagOf(node) is Tag.Head || (tree.TagOf(node) is Tag.Button && !tree.Hints(node, Hints.Author)) ? Math.Max(skipEnd, tree.End(node)) : skipEnd;
                if (tree.HasAttributes(node))
                {
                    author = AuthorMarks.IsAuthor(tree, node);
                    time = node >= timeEnd ? ElementTimes.Of(page, node) : null;
                    if (time is not null)
                    {
                        timeEnd = tree.End(node);
                    }
                }
            }

            marks._prose[node + 1] = marks._prose[node] + prose;
            marks._linked[node + 1] = marks._linked[node] + linked;
            marks._authors[node + 1] = marks._authors[node] + (author ? 1 : 0);
            marks._times[node + 1] = marks._times[node] + (time is null ? 0 : 1);
            if (time is not null)
            {
                marks._timeAt.Add(node, time);
            }
        }

        return marks;
    }

    private static TimeMark? TimeInText(MarkupPage page, int node, ReadOnlySpan<char> raw, int prose)
    {
        var digits = raw.ContainsAnyInRange('0', '9');
        if (!digits && (prose > 40 || !page.Tree.Hints(page.Tree.Parent(node), Hints.Time | Hints.Meta | Hints.Permalink)))
        {
            return null;
        }

        var text = raw.Contains('&') ? Entities.Decode(raw) : raw;
        if (page.Times.Find(text) is not { } found)
        {
            return null;
        }

        // "Posted by Maya on 3 March 2026 at 10:00 | Reply" is a comment's time; a date in the middle of a sentence is not.
        var rest = CountVisible(text[..found.Start]) + CountVisible(text[found.End..]);
        return rest <= 45 ? new TimeMark(found.Time, rest == 0, false) : null;
    }

    private static int CountVisible(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += character > ' ' && character != '\u00A0' ? 1 : 0;
        }

        return count;
    }
}
