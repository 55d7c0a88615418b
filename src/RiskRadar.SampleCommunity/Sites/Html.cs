using System.Globalization;
using System.Net;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>Small pieces that the pages of every make need.</summary>
internal static class Html
{
    /// <summary>Text made safe inside elements and quoted attributes.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Many pieces, one after the other.</summary>
    public static string Each<T>(IEnumerable<T> items, Func<T, string> piece) => string.Concat(items.Select(piece));

    /// <summary>Paragraphs of text.</summary>
    public static string Paragraphs(IEnumerable<string> paragraphs) => Each(paragraphs, paragraph => $"<p>{Text(paragraph)}</p>\n");

    /// <summary>A comment's text: every line a paragraph.</summary>
    public static string Paragraphs(string text) => Paragraphs(text.Split('\n'));

    /// <summary>As in a <c>datetime</c> attribute.</summary>
    public static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>For people, e.g. <c>"March 4, 2026"</c>.</summary>
    public static string Day(DateTimeOffset at) => at.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>For people, e.g. <c>"March 4, 2026 at 6:05 pm"</c>.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.ToString("MMMM d, yyyy 'at' h:mm ", CultureInfo.InvariantCulture) + (at.Hour < 12 ? "am" : "pm");

    /// <summary>With thousands separators.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The start of a text, cut at a word.</summary>
    public static string Excerpt(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length);
        return $"{text[..(cut > 0 ? cut : length)]}…";
    }
}
