using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>What is measured about a group of nodes to tell comments from everything else that repeats on a page.</summary>
internal sealed record GroupFeatures
{
    // In visible characters.
    private const int LongestName = 30;

    // A label or a number is shorter. In visible characters.
    private const int ShortestProse = 12;

    private const int ShortestComment = 2;

    // A large group costs time by itself.
    private const int RootsBetweenQuestions = 256;

    // Names without markup cost time to find; they are looked for in groups of a thread's size.
    private const int LargestThread = 200;

    /// <summary>How many members.</summary>
    public int Count { get; private set; }

    /// <summary>The share of members that show a time of their own.</summary>
    public double Timed { get; private set; }

    /// <summary>The share that name an author.</summary>
    public double Authored { get; private set; }

    /// <summary>The share that hold prose outside links.</summary>
    public double Prose { get; private set; }

    /// <summary>Of the members' text, the share in links.</summary>
    public double Linked { get; private set; }

    /// <summary>Times for each member; a wrapper of several comments has more than one or two.</summary>
    public double TimesEach { get; private set; }

    /// <summary>The share of members whose class or id speaks of comments.</summary>
    public double CommentWords { get; private set; }

    /// <summary>The share of members that have a numbered id.</summary>
    public double Numbered { get; private set; }

    /// <summary>The share of members that speak of posts or messages.</summary>
    public double PostWords { get; private set; }

    /// <summary>Characters of prose for each member.</summary>
    public double ProseEach { get; private set; }

    /// <summary>What the elements around all members say.</summary>
    public Hints Around { get; private set; }

    /// <summary>What at least half of the members say themselves.</summary>
    public Hints Own { get; private set; }

    /// <summary>The share of members with something to answer or report them.</summary>
    public double Answerable { get; private set; }

    /// <summary>How surely a heading before the first one says that comments begin, from 0 to 1.</summary>
    public double Announced { get; private set; }

    /// <summary>The share of members that are quotations or terms, which are parts of what is around or after them.</summary>
    public double Quoted { get; private set; }

    /// <summary>They stand in a navigation, an aside, a header or a footer of the page.</summary>
    public bool IsBesideThePage { get; private set; }

    /// <summary>Measures a group.</summary>
    public static GroupFeatures Of(MarkupPage page, ItemGroup group, CommentHeadings headings)
    {
        var tree = page.Tree;
        var marks = page.Marks;
        var features = new GroupFeatures { Count = group.Roots.Length };
        var owns = new OwnPart[group.Roots.Length];
        var open = new Stack<int>();
        var roots = group.Roots.ToHashSet();
        var n = (double)features.Count;
        for (var index = 0; index < group.Roots.Length; index++)
        {
            if (index % RootsBetweenQuestions == RootsBetweenQuestions - 1)
            {
                page.Budget.Demand();
            }

            var root = group.Roots[index];
            var end = tree.End(root);
            owns[index] = new OwnPart(marks.Text(root, end), marks.LinkedText(root, end), marks.Times(root, end), marks.Authors(root, end));
            if ((owns[index].Times == 0 || owns[index].Authors == 0) && n > 1 && ItemHeads.Before(page, root, roots) is var head and >= 0)
            {
                owns[index] = owns[index] with
                {
                    Times = owns[index].Times + marks.Times(head, tree.End(head)),
                    Authors = owns[index].Authors + marks.Authors(head, tree.End(head))
                        + (n <= LargestThread && AuthorFinder.BesideTime(page, head, roots, above: false) is not null ? 1 : 0),
                };
            }

            // A name may stand beside the time without any markup.
            if (owns[index].Authors == 0 && owns[index].Times > 0 && n <= LargestThread && (HasEmphasisedName(page, root, roots) || AuthorFinder.BesideTime(page, root, roots, above: false) is not null))
            {
                owns[index] = owns[index] with { Authors = 1 };
            }

            while (open.TryPeek(out var top) && tree.End(group.Roots[top]) <= root)
            {
                open.Pop();
            }

            if (open.TryPeek(out var outer))
            {
                owns[outer] = owns[outer].Without(owns[index]);
            }

            open.Push(index);
        }

        (features.Around, features.IsBesideThePage) = Surroundings(tree, group);
        var text = 0d;
        var linked = 0d;
        var hintCounts = new int[32];
        for (var index = 0; index < owns.Length; index++)
        {
            var own = owns[index];
            features.Timed += own.Times > 0 ? 1 / n : 0;
            features.Authored += own.Authors > 0 ? 1 / n : 0;
            features.TimesEach += own.Times / n;
            features.ProseEach += (own.Text - own.Linked) / n;
            text += own.Text;
            linked += own.Linked;
            var hints = MemberHints(tree, group, index);
            var isNumbered = HasNumber(tree, group, index);

            // "+1" is a comment where the markup says so.
            features.Prose += own.Text - own.Linked >= ((hints & Hints.Comment) != 0 && (isNumbered || (features.Around & Hints.Comment) != 0) ? ShortestComment : ShortestProse) ? 1 / n : 0;
            for (var bit = 0; bit < 32; bit++)
            {
                hintCounts[bit] += ((int)hints >> bit) & 1;
            }

            features.Numbered += isNumbered ? 1 / n : 0;
            features.Quoted += tree.TagOf(group.Roots[index]) is Tag.Blockquote or Tag.Q or Tag.Dt ? 1 / n : 0;
            features.Answerable += IsAnswerable(tree, group.Roots[index]) ? 1 / n : 0;
        }

        features.Linked = text > 0 ? linked / text : 1;
        features.Announced = headings.Announce(group.Roots[0]);
        features.CommentWords = hintCounts[0] / n;
        features.PostWords = (hintCounts[20] + hintCounts[27]) / n;
        for (var bit = 0; bit < 31; bit++)
        {
            features.Own |= hintCounts[bit] * 2 >= n ? (Hints)(1 << bit) : Hints.None;
        }

        return features;
    }

    // A name that only its emphasis marks: a short one, in bold or as a term, before any longer text.
    private static bool HasEmphasisedName(MarkupPage page, int root, HashSet<int> roots)
    {
        var tree = page.Tree;
        for (var node = root + 1; node < tree.End(root) && !roots.Contains(node); node++)
        {
            if (tree.IsText(node) && page.Marks.Text(node, node + 1) > LongestName && page.Marks.TimeAt(node) is null)
            {
                return false;
            }

            if (tree.TagOf(node) is Tag.B or Tag.Strong or Tag.Dt or Tag.Cite && page.Marks.Text(node, tree.End(node)) is > 1 and <= LongestName)
            {
                return true;
            }
        }

        return false;
    }

    private static Hints MemberHints(PageTree tree, ItemGroup group, int index)
    {
        var hints = Hints.None;
        for (var node = group.Members[index]; node >= group.Roots[index]; node = tree.Parent(node))
        {
            hints |= tree.HintsOf(node);
        }

        // A wrapper is what it wraps, where that is one element.
        for (var node = group.Members[index]; node + 1 < tree.End(node) && !tree.IsText(node + 1) && tree.End(node + 1) == tree.End(node); node++)
        {
            hints |= tree.HintsOf(node + 1) & Hints.Comment;
        }

        return hints;
    }

    private static bool HasNumber(PageTree tree, ItemGroup group, int index)
    {
        for (var node = group.Members[index]; node >= group.Roots[index]; node = tree.Parent(node))
        {
            if (tree.Id(node) is { Length: > 0 } id && char.IsAsciiDigit(id[^1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnswerable(PageTree tree, int root)
    {
        for (var node = root + 1; node < tree.End(root); node++)
        {
            if (tree.IsText(node) ? AnswerWords.Says(tree, node) : tree.TagOf(node) is Tag.A or Tag.Button or Tag.Span && tree.Hints(node, Hints.Reply | Hints.Permalink | Hints.Likes))
            {
                return true;
            }
        }

        return false;
    }

    private static (Hints Around, bool IsBeside) Surroundings(PageTree tree, ItemGroup group)
    {
        var first = group.Roots[0];
        var last = group.Roots[^1];
        var common = tree.Parent(first);
        while (common > 0 && !tree.Contains(common, last))
        {
            common = tree.Parent(common);
        }

        var around = Hints.None;
        var isBeside = false;
        for (var (node, steps) = (common, 0); node > 0; node = tree.Parent(node), steps++)
        {
            if (steps < 5)
            {
                around |= tree.HintsOf(node);
            }

            isBeside |= tree.TagOf(node) is Tag.Nav or Tag.Aside or Tag.Footer or Tag.Header;
        }

        return (around, isBeside);
    }

    private readonly record struct OwnPart(int Text, int Linked, int Times, int Authors)
    {
        public OwnPart Without(OwnPart inner) => new(Text - inner.Text, Linked - inner.Linked, Times - inner.Times, Authors - inner.Authors);
    }
}
