using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Finds who wrote an item.</summary>
internal static partial class AuthorFinder
{
    // A longer text is no name. In visible characters.
    private const int LongestName = 64;

    // Above the time may also stand a short text. In visible characters.
    private const int LongestNameAbove = 24;

    // Less is no name.
    private const double FewestPoints = 2.5;

    // What pages print beside names, where a page has too few items for comparing them.
    private static readonly FrozenSet<string> Labels =
        "by|posted|posted by|posted on|joined|registered|reply|re|author|comment|comments|quote|member|new member|newbie|junior member|senior member|location|posts|offline|online|said|says|wrote|anmelden|antworten|verfasst|verfasst von|von|am|geschrieben|beigetreten|mitglied|par|le|auteur|inscrit|por|autor|registrado|da|autore|iscritto"
            .Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The author, and the node that names it; an empty answer when none does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="item">The item.</param>
    /// <param name="items">All items.</param>
    /// <param name="named">The node that an adapter names, or -1.</param>
    /// <param name="text">The node of the text, in which no author is looked for, or -1.</param>
    /// <param name="shared">What all items have in common, where it is known.</param>
    public static (string? Name, Uri? Address, int Node) Find(MarkupPage page, int item, IReadOnlySet<int> items, int named, int text, SharedShapes? shared = null)
    {
        // A named element that shows the time as well is a header: the name is one of its parts.
        var isHeader = named >= 0 && page.Marks.Times(named, page.Tree.End(named)) > 0;
        var node = named >= 0 && !isHeader ? named : Best(page, item, items, text, shared);
        if (node < 0)
        {
            var stated = page.Tree.Attribute(item, "data-author") ?? page.Tree.Attribute(item, "data-username") ?? page.Tree.Attribute(item, "author");
            return (string.IsNullOrWhiteSpace(stated) ? BesideTime(page, item, items, above: true) : stated.Trim(), null, -1);
        }

        node = named >= 0 && !isHeader ? node : LinkIn(page, node);

        var name = Clean(page.Tree.TagOf(node) == Tag.Meta ? page.Tree.Attribute(node, "content") ?? "" : Prose.Of(page.Tree, node));
        return (name.Length == 0 ? null : name, AddressOf(page, node, item), node);
    }

    /// <summary>A name without the words around it: "by Maya", "Maya says:".</summary>
    public static string Clean(string text)
    {
        var line = FirstLine(text);
        line = Leading().Replace(line, "");
        line = Trailing().Replace(Trailing().Replace(line, ""), "");
        return line.Trim(' ', ':', ',', '-', '–', '—', '|', '·', '•', '»', '"', '(', '\u200E');
    }

    // What follows a name on a line of its own is a title or a rank.
    private static string FirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 2 && !Leading().IsMatch(text[..end] + " ") ? Prose.OneLine(text[..end]) : Prose.OneLine(text);
    }

    /// <summary>A name without markup of its own, before the time: "Maya | 3 March 2026".</summary>
    /// <param name="page">The page.</param>
    /// <param name="item">The item.</param>
    /// <param name="items">All items.</param>
    /// <param name="above">It may also stand above the time: as titles stand above the days of events, where items are not known to be comments.</param>
    public static string? BesideTime(MarkupPage page, int item, IReadOnlySet<int> items, bool above)
    {
        var tree = page.Tree;
        for (var node = item + 1; node < tree.End(item); node++)
        {
            if (items.Contains(node))
            {
                node = tree.End(node) - 1;
            }
            else if (page.Marks.TimeAt(node) is not null)
            {
                if (tree.IsText(node) && node == tree.Parent(node) + 1 && Entities.Decode(tree.RawText(node)) is var own && page.Times.Find(own) is { Start: > 1 } shown
                    && Clean(Prose.OneLine(own[..shown.Start])) is { Length: > 1 and <= 40 } written && written.Any(char.IsLetter) && !written.Contains(' ', StringComparison.Ordinal))
                {
                    return written;
                }

                var block = tree.Parent(node);
                while (block > item && !Tags.IsBlock(tree.TagOf(block)) && page.Marks.Text(block, node) == 0 && !(tree.IsText(node) && StartsWithName(page, node)))
                {
                    block = tree.Parent(block);
                }

                var before = Prose.Of(tree, block, inner => inner >= node);
                if (tree.IsText(node))
                {
                    var text = Prose.OneLine(Entities.Decode(tree.RawText(node)));
                    before += page.Times.Find(text) is { Start: > 0 } found ? " " + text[..found.Start] : "";
                }

                before = above && before.Length == 0 && block > item ? Above(page, block, items) : before;
                return Clean(before) is { Length: > 1 and <= 40 } name && name.Any(char.IsLetter) && name.Count(character => character == ' ') < 5 && !Labels.Contains(name) ? name : null;
            }
        }

        return null;
    }

    private static bool StartsWithName(MarkupPage page, int text) =>
        Entities.Decode(page.Tree.RawText(text)) is var own && page.Times.Find(own) is { Start: > 2 };

    // A name on a line of its own above the time's.
    private static string Above(MarkupPage page, int block, IReadOnlySet<int> items)
    {
        var above = page.Tree.ElementBefore(block);
        return above >= 0 && !items.Contains(above) && page.Marks.Text(above, page.Tree.End(above)) is > 1 and <= LongestNameAbove ? Prose.OneLine(Prose.Of(page.Tree, above)) : "";
    }

    private static int Best(MarkupPage page, int item, IReadOnlySet<int> items, int text, SharedShapes? shared)
    {
        var best = -1;
        var bestScore = FewestPoints;
        foreach (var (node, own) in Candidates(page, item, items, text))
        {
            var score = own + (shared?.AuthorBonus(node) ?? 0);
            if (score > bestScore && IsName(page, node))
            {
                bestScore = score;
                best = node;
            }
        }

        return best;
    }

    /// <summary>The elements of an item that might be its author's name, with what speaks for each.</summary>
    public static IEnumerable<(int Node, double Score)> Candidates(MarkupPage page, int item, IReadOnlySet<int> items, int text)
    {
        var tree = page.Tree;
        var marks = page.Marks;
        for (var node = item + 1; node < tree.End(item); node++)
        {
            if (items.Contains(node) || node == text)
            {
                node = tree.End(node) - 1;
                continue;
            }

            if (tree.IsText(node))
            {
                continue;
            }

            var length = marks.Text(node, tree.End(node));
            if (tree.TagOf(node) == Tag.Meta ? tree.Attribute(node, "itemprop") is not ("author" or "name") : length is 0 or > LongestName)
            {
                continue;
            }

            yield return (node, Score(page, item, node));
        }
    }

    // An author's block names a standing and a count as well: the name is what links to the author.
    private static int LinkIn(MarkupPage page, int block)
    {
        var tree = page.Tree;
        for (var node = block + 1; node < tree.End(block); node++)
        {
            if (tree.TagOf(node) == Tag.A && page.Marks.Text(node, tree.End(node)) > 2 && AuthorMarks.IsProfile(tree, node))
            {
                return node;
            }
        }

        return block;
    }

    // "Posts: 1,204" and "#3" stand where names stand.
    private static bool IsName(MarkupPage page, int node)
    {
        var tree = page.Tree;
        var text = tree.TagOf(node) == Tag.Meta ? tree.Attribute(node, "content") ?? "" : Clean(Prose.Of(tree, node));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return text.Any(char.IsLetterOrDigit) && !Labels.Contains(text.TrimEnd('.', ' ')) && !Numbered().IsMatch(text) && !(colon > 0 && text.AsSpan(colon).ContainsAnyInRange('0', '9')) && text is not ['#', ..];
    }

    private static double Score(MarkupPage page, int item, int node)
    {
        var tree = page.Tree;
        var score = Own(page, node);
        var length = tree.End(node) - node;
        var isMentioned = false;

        // An author block gives its standing to the first name within it.
        for (var (ancestor, steps) = (tree.Parent(node), 0); ancestor > item && steps < 4; ancestor = tree.Parent(ancestor), steps++)
        {
            if (tree.Hints(ancestor, Hints.Author) && !tree.Hints(ancestor, Hints.Content))
            {
                score += steps == 0 ? 3 : 2;
                break;
            }
        }

        for (var ancestor = node; ancestor > item; ancestor = tree.Parent(ancestor))
        {
            var hints = tree.HintsOf(ancestor);
            if ((hints & Hints.Content) != 0 && (hints & Hints.Author) == 0)
            {
                // In the text, after some of it, a name is one that is mentioned; before it, one that signs.
                isMentioned |= page.Marks.Text(ancestor, node) >= 20;
            }

            score -= (hints & (Hints.Quote | Hints.Signature | Hints.Related)) != 0 ? 4 : 0;
            score -= (hints & Hints.Rank) != 0 && (hints & Hints.Author) == 0 ? 2 : 0;
        }

        score -= isMentioned ? 3 : 0;
        score -= page.Marks.Times(node, tree.End(node)) > 0 ? 4 : 0;

        // Names stand first, and the text of one stands in few elements.
        return score - (1.5 * (node - item) / Math.Max(1, tree.End(item) - item)) - (0.15 * Math.Min(length, 10));
    }

    private static double Own(MarkupPage page, int node)
    {
        var tree = page.Tree;
        var hints = tree.HintsOf(node);
        var tag = tree.TagOf(node);
        var score = 0d;
        score += tree.Attribute(node, "itemprop") switch { "author" or "creator" => 6, "name" => 5, _ => 0 };
        score += tree.Class(node).Has("fn") || tree.Class(node).Has("p-author") ? 5 : 0;
        score += (hints & Hints.Author) != 0 ? 4 : 0;
        score += tag == Tag.A && AuthorMarks.IsProfile(tree, node) ? 3.5 : 0;
        score += tag == Tag.Cite ? 3.5 : 0;
        score += tag is Tag.B or Tag.Strong or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 ? 1.5 : 0;
        score -= (hints & (Hints.Rank | Hints.Avatar)) != 0 && (hints & Hints.Author) == 0 ? 3 : 0;
        score -= (hints & (Hints.Action | Hints.Likes | Hints.Time | Hints.Form)) != 0 ? 2.5 : 0;
        score -= (hints & Hints.Rank) != 0 ? 1.5 : 0;
        score -= StartsAsHandle(page, node) ? 1.5 : 0;
        score -= page.Marks.Text(node, tree.End(node)) > 30 ? 1.5 : 0;
        return score;
    }

    // A handle stands beside the name that is shown, or alone.
    private static bool StartsAsHandle(MarkupPage page, int node)
    {
        for (var inner = node; inner < page.Tree.End(node); inner++)
        {
            if (page.Tree.IsText(inner) && page.Tree.RawText(inner).TrimStart().TrimStart('(') is { Length: > 0 } text)
            {
                return text[0] == '@';
            }
        }

        return false;
    }

    private static Uri? AddressOf(MarkupPage page, int node, int item)
    {
        var tree = page.Tree;
        for (var inner = node; inner < tree.End(node); inner++)
        {
            if (tree.TagOf(inner) == Tag.A && tree.Attribute(inner, "href") is { Length: > 1 } target)
            {
                return page.Link(target);
            }
        }

        for (var outer = tree.Parent(node); outer > item; outer = tree.Parent(outer))
        {
            if (tree.TagOf(outer) == Tag.A && tree.Attribute(outer, "href") is { Length: > 1 } target)
            {
                return page.Link(target);
            }
        }

        return null;
    }

    [GeneratedRegex(@"#\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:(?:posted|written|geschrieben|publié|comment|kommentar)\s+)?(?:by|von|par|por|di|da|from|author|autor)\s*:?\s+|^#\d+\s+|^\d{1,4}[.)]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+(?:says|said|say|wrote|writes|sagt|sagte|schreibt|schrieb|meint|meinte|dit|a dit|a écrit|dice|ha scritto|dijo|diz|disse|commented|replied|answered|posted|added|kommentierte|antwortete|comentó|respondió|a commenté|a répondu|ha commentato|ha risposto|comentou|respondeu|on|am|le|permalink|reply)\s*(?::.*|\.\.\.|…)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
