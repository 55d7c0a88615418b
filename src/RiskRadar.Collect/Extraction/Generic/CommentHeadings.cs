using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Generic;

/// <summary>What readers see above comments, whatever the markup: "12 comments", "Kommentare".</summary>
internal sealed partial class CommentHeadings
{
    // Between the heading and the first comment may stand a form and an order of sorting. In visible characters.
    private const int LongestBetween = 400;

    // A heading is short. In visible characters.
    private const int LongestHeading = 60;

    private readonly MarkupPage _page;
    private readonly List<(int End, bool IsCounted)> _headings = [];

    private CommentHeadings(MarkupPage page) => _page = page;

    /// <summary>Finds the headings of a page.</summary>
    public static CommentHeadings Of(MarkupPage page)
    {
        var tree = page.Tree;
        var found = new CommentHeadings(page);
        for (var node = 1; node < tree.Count; node++)
        {
            var tag = tree.TagOf(node);
            if (tree.IsText(node) || tag == Tag.A || (!Tags.IsBlock(tag) && tag is not (Tag.Span or Tag.B or Tag.Strong)) || tree.End(node) - node > 8
                || page.Marks.Text(node, tree.End(node)) is not (> 2 and <= LongestHeading))
            {
                continue;
            }

            var text = Prose.OneLine(Prose.Of(tree, node));
            if (Counted().IsMatch(text) || Bare().IsMatch(text))
            {
                found._headings.Add((tree.End(node), text.AsSpan().ContainsAnyInRange('1', '9')));
            }
        }

        return found;
    }

    /// <summary>How surely a heading says that comments begin at a node: 1 with their number, 0.5 without, 0 when none does.</summary>
    public double Announce(int first)
    {
        var best = 0.0;
        foreach (var (end, isCounted) in _headings)
        {
            if (end <= first && _page.Marks.Text(end, first) <= LongestBetween)
            {
                best = Math.Max(best, isCounted ? 1 : 0.5);
            }
        }

        return best;
    }

    [GeneratedRegex(@"^\W*(?:\d[\d.,\s]{0,8}|one|ein|un|uno|une|um)\s*(?:comments?|repl(?:y|ies)|responses?|thoughts?|kommentare?|antworten|reaktionen|gedanken|commentaires?|réponses?|comentarios?|respuestas?|comentários?|respostas?|commenti|commento|risposte|reacties)\b|^\W*(?:comments?|replies|responses|kommentare?|antworten|commentaires?|comentarios?|comentários?|commenti|reacties)\W*\d[\d.,]*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\W*(?:(?:all|alle|latest|reader|leser|recent)?\s*(?:comments|replies|responses|kommentare|leserkommentare|antworten|commentaires|réponses|comentarios|respuestas|comentários|commenti|risposte|reacties|discussion|diskussion))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
