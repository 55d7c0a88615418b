using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace RiskRadar.Collect.Discovery;

/// <summary>Makes one line of plain text of a title that may carry markup. Pure.</summary>
internal static partial class PlainTitle
{
    private const int Longest = 300;

    /// <summary>The title, or <see langword="null"/> when nothing is left of it.</summary>
    public static string? Of(string? markup)
    {
        if (string.IsNullOrWhiteSpace(markup))
        {
            return null;
        }

        var cut = markup.Length > 4 * Longest ? markup[..(4 * Longest)] : markup;
        var plain = HtmlEntity.DeEntitize(Tag().Replace(cut, " ")) ?? "";
        plain = Space().Replace(plain, " ").Trim();

        return plain.Length == 0 ? null : plain.Length > Longest ? plain[..Longest] : plain;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
