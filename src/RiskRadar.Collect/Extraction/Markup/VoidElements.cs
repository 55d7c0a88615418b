using System.Buffers;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Elements without content, most of which say nothing that is read.</summary>
internal static class VoidElements
{
    private static readonly SearchValues<string> TellingLinks = SearchValues.Create(["canonical", "next", "prev", "api.w.org", "pingback", "itemprop", "rss", "atom", "feed+json", "json+oembed"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> TellingMeta = SearchValues.Create(
        ["itemprop", "author", "generator", "og:title", "og:url", "og:type", "article:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The element says something. Half of a page's void elements are pictures, style sheets and previews for other sites.</summary>
    public static bool SaySomething(Tag tag, ReadOnlySpan<char> attributes) => tag switch
    {
        Tag.Img => attributes.Contains("width", StringComparison.OrdinalIgnoreCase) || IsEmoji(attributes),
        Tag.Link => attributes.ContainsAny(TellingLinks),
        Tag.Meta => attributes.ContainsAny(TellingMeta),
        Tag.Input or Tag.Embed or Tag.Area or Tag.Col or Tag.Param or Tag.Source or Tag.Track or Tag.Wbr or Tag.Hr => false,
        _ => true,
    };

    // An emoji as a picture describes itself by the emoji or a ":)", an ordinary picture by words.
    private static bool IsEmoji(ReadOnlySpan<char> attributes)
    {
        var at = attributes.IndexOf("alt=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 5 < attributes.Length && !char.IsAsciiLetterOrDigit(attributes[at + 5]) && attributes[at + 5] is not ('"' or '\'' or ' ');
    }
}
