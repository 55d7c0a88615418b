using System.Text;
using System.Text.Json;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads foreign JSON. Pure.</summary>
internal static class ForeignJson
{
    /// <summary>The document, or <see langword="null"/> when these bytes are no JSON. Bytes that are no UTF-8 become U+FFFD.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body) => Parse(Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF'));

    /// <summary>The document, or <see langword="null"/> when this text is no JSON.</summary>
    public static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A property's text, or <see langword="null"/> when there is none or it is not text.</summary>
    public static string? Text(JsonElement parent, string name)
    {
        try
        {
            return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: valid JSON, and no text.
            return null;
        }
    }
}
