using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Text;

/// <summary>Texts that are delivered as fragments of HTML, e.g. in JSON.</summary>
internal static class MarkupText
{
    /// <summary>The fragment as plain text.</summary>
    /// <param name="fragment">HTML, or text with character references.</param>
    /// <param name="leaveOut">Elements that are not the writer's words.</param>
    public static string Of(string fragment, Selector? leaveOut = null)
    {
        if (!fragment.AsSpan().ContainsAny('<', '&'))
        {
            return Plain(fragment);
        }

        var tree = PageTreeBuilder.Build(MarkupGuard.Bound(fragment, CancellationToken.None).Html, CancellationToken.None);
        return Prose.Of(tree, 0, leaveOut is null ? null : node => leaveOut.Matches(tree, node));
    }

    /// <summary>Plain text with its line ends kept and other white space as one space; a stray tag or reference is read as HTML.</summary>
    public static string Plain(string text)
    {
        if (text.Contains('<') && text.Contains('>'))
        {
            return Of(text);
        }

        return Lines(Entities.Decode(text));
    }

    /// <summary>Text that was never HTML: its lines, white space within them as one space.</summary>
    public static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(Prose.OneLine).Where(line => line.Length > 0));
}
