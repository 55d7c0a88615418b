using System.Text;

namespace RiskRadar.Report.Markdown;

/// <summary>Writes foreign text into Markdown so that it cannot become markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#+-!|~&";

    /// <summary>The text on one line, with every letter that Markdown might read escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
            {
                escaped.Append(' ');
                continue;
            }

            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
