using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.StructuredContent;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction;

/// <summary>How many comments a page itself claims to have.</summary>
internal static partial class StatedCounts
{
    /// <summary>The number, or <see langword="null"/> when the page does not say.</summary>
    public static int? Of(MarkupPage page, IReadOnlyList<System.Text.Json.JsonElement> objects)
    {
        foreach (var element in objects)
        {
            if (LinkedDocuments.Text(element, "commentCount", "answerCount") is { } stated && Numbers.First(stated) is { } count)
            {
                return count;
            }
        }

        var tree = page.Tree;
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.Attribute(node, "itemprop") is "commentCount" or "interactionCount" && Numbers.First(tree.Attribute(node, "content") ?? Prose.Of(tree, node)) is { } count)
            {
                return count;
            }

            if ((Tags.IsHeading(tree.TagOf(node)) || tree.Hints(node, Hints.Comment)) && tree.End(node) - node < 16 && OwnCount(Prose.Of(tree, node)) is { } headed)
            {
                return headed;
            }
        }

        return null;
    }

    /// <summary>
    /// The number in a heading before a node: what follows are comments then, and their post stands before them; <see langword="null"/> without one.
    /// </summary>
    public static int? Before(MarkupPage page, int end)
    {
        var tree = page.Tree;
        for (var node = 1; node < end; node++)
        {
            if (Tags.IsHeading(tree.TagOf(node)) && tree.End(node) - node < 16 && OwnCount(Prose.Of(tree, node)) is { } count)
            {
                return count;
            }
        }

        return null;
    }

    /// <summary>The number in the first of the named nodes that states one, e.g. "Replies: 12"; otherwise <see langword="null"/>.</summary>
    public static int? In(MarkupPage page, Selector nodes) =>
        nodes.All(page.Tree, 0).Select(node => OwnCount(Prose.OneLine(Prose.Of(page.Tree, node)))).FirstOrDefault(count => count is not null);

    private static int? OwnCount(string text)
    {
        if (text.Length is 0 or > 120)
        {
            return null;
        }

        var match = CountFirst().Match(text);
        match = match.Success ? match : CountLast().Match(text);
        if (match.Success)
        {
            return Numbers.First(match.Groups[1].ValueSpan);
        }

        return One().IsMatch(text) ? 1 : null;
    }

    [GeneratedRegex(@"^(?:[^\d]{1,60}[·•|])?\W*(\d[\d.,  ]{0,8}[KkM]?)\s+(?:comments?|repl(?:y|ies)|responses?|thoughts?|answers?|kommentare?|antworten|reaktionen|gedanken|commentaires?|réponses?|comentarios?|respuestas?|comentários?|commenti|commento|risposte|reacties)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountFirst();

    [GeneratedRegex(@"^\W*(?:comments?|replies|responses|answers|kommentare?|antworten|commentaires?|comentarios?|comentários?|commenti|reacties)\s*[:(\[]\s*(\d[\d.,]{0,8}[KkM]?)\s*[)\]]?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountLast();

    [GeneratedRegex(@"^(?:one|ein|un|uno|une|um)\s+(?:comment|response|reply|thought|kommentar|gedanke|commentaire|comentario|comentário|commento)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();
}
