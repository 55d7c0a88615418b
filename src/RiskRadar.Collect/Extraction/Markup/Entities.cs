using System.Net;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Character references.</summary>
internal static class Entities
{
    /// <summary>The text with its references decoded; the same object when it has none.</summary>
    public static string Decode(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    /// <summary>The text with its references decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text) => text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
}
