using System.Buffers;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Finds when an item was written.</summary>
internal static class TimeFinder
{
    private const int LongestLabel = 40;

    private static readonly SearchValues<string> Joining = SearchValues.Create(
        ["joined", "join date", "registered", "member since", "registriert", "anmeldung", "beigetreten", "mitglied seit", "dabei seit", "inscri", "registrado", "iscritto", "geregistreerd"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The time, and the node that shows it; (null, -1) when none does.</summary>
    /// <param name="page">The page.</param>
    /// <param name="item">The item.</param>
    /// <param name="items">All items.</param>
    /// <param name="named">The node that an adapter names, or -1.</param>
    /// <param name="text">The node of the text, where a time is looked for last, or -1.</param>
    /// <param name="shared">What all items have in common, where it is known.</param>
    public static (TimeMark? Mark, int Node) Find(MarkupPage page, int item, IReadOnlySet<int> items, int named, int text, SharedShapes? shared = null)
    {
        if (named >= 0 && InNamed(page, named) is { } mark)
        {
            return (mark, named);
        }

        var tree = page.Tree;
        TimeMark? best = null;
        var bestNode = -1;
        var bestScore = 0d;
        for (var node = item + 1; node < tree.End(item); node++)
        {
            if (items.Contains(node) || node == text)
            {
                node = tree.End(node) - 1;
                continue;
            }

            if (page.Marks.TimeAt(node) is not { } found)
            {
                continue;
            }

            var score = Score(page, item, node, found) + (shared?.TimeBonus(node) ?? 0);
            if (score > bestScore)
            {
                (best, bestNode, bestScore) = (found, node, score);
            }
        }

        return (best, bestNode);
    }

    private static TimeMark? InNamed(MarkupPage page, int named)
    {
        if (ElementTimes.Of(page, named) is { } stated)
        {
            return stated;
        }

        if (page.Tree.Attribute(named, "title") is { Length: >= 8 and <= 80 } title && page.Times.Find(title) is { Time: { } titled })
        {
            return new TimeMark(titled, true, true);
        }

        for (var node = named; node < page.Tree.End(named); node++)
        {
            if (page.Marks.TimeAt(node) is { Time: not null } found)
            {
                return found;
            }
        }

        return page.Times.Find(Prose.OneLine(Prose.Of(page.Tree, named))) is { Time: { } time } ? new TimeMark(time, true, false) : null;
    }

    private static double Score(MarkupPage page, int item, int node, TimeMark mark)
    {
        var tree = page.Tree;
        var score = 4.0;
        score += mark.IsMachine ? 2 : 0;
        score += mark.IsAlone ? 1 : 0;
        for (var (ancestor, steps) = (tree.IsText(node) ? tree.Parent(node) : node, 0); ancestor > item && steps < 6; ancestor = tree.Parent(ancestor), steps++)
        {
            var hints = tree.HintsOf(ancestor);
            score += (hints & (Hints.Time | Hints.Meta)) != 0 && steps < 2 ? 1.5 : 0;
            score -= (hints & Hints.Content) != 0 && (hints & (Hints.Meta | Hints.Header)) == 0 ? 1.2 : 0;
            score -= (hints & (Hints.Quote | Hints.Signature)) != 0 || tree.TagOf(ancestor) == Tag.Blockquote ? 5 : 0;
            score -= (hints & Hints.Rank) != 0 ? 2.5 : 0;
            score -= tree.Class(ancestor).Value.Contains("edit", StringComparison.OrdinalIgnoreCase) || tree.Class(ancestor).Value.Contains("modif", StringComparison.OrdinalIgnoreCase) ? 2.5 : 0;
        }

        score -= tree.IsText(node) && IsOfTheWriter(tree.RawText(node)) ? 5 : 0;
        return score - (1.0 * (node - item) / Math.Max(1, tree.End(item) - item));
    }

    // "Joined: 4 June 2010" is when the writer came to the site.
    private static bool IsOfTheWriter(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, LongestLabel)].ContainsAny(Joining);
}
