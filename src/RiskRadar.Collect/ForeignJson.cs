using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RiskRadar.Collect;

/// <summary>Reads foreign JSON. Pure.</summary>
internal static partial class ForeignJson
{
    /// <summary>The document, or <see langword="null"/> when these bytes are no JSON. Bytes that are no UTF-8 become U+FFFD.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body) => Parse(Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF'));

    /// <summary>The document, or <see langword="null"/> when this text is no JSON.</summary>
    public static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(Mend(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Replaces halves of surrogate pairs, escaped, by the escape of U+FFFD. Cut-off emoji leave them; the parser accepts them and then throws
    /// whenever a name or text of that object is asked for.
    /// </summary>
    public static string Mend(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? HalfPair().Replace(json, "\\ufffd") : json;

    /// <summary>A property's text, or <see langword="null"/> when there is none or it is not text.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Look-arounds of fixed length: linear, though the non-backtracking engine does not know them.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex HalfPair();
}
