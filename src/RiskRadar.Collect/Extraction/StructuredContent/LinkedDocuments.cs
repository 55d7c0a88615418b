using System.Text.Json;

namespace RiskRadar.Collect.Extraction.StructuredContent;

/// <summary>The schema.org objects that a page carries as JSON-LD.</summary>
internal static class LinkedDocuments
{
    // Deeper or larger structures are not descriptions of a page.
    private const int Deepest = 40;

    private const int MostObjects = 5_000;

    private const int LongestScript = 2_000_000;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>All objects that have a type, outer before inner. Scripts that are no JSON are passed over.</summary>
    public static IReadOnlyList<JsonElement> Of(MarkupPage page)
    {
        var objects = new List<JsonElement>();
        foreach (var script in page.Scripts("ld+json"))
        {
            if (script.Length <= LongestScript && Parse(script) is { } root)
            {
                Collect(root, 0, objects);
            }
        }

        return objects;
    }

    /// <summary>The object has one of these types.</summary>
    public static bool IsA(JsonElement element, params ReadOnlySpan<string> types)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return false;
        }

        foreach (var wanted in types)
        {
            if (type.ValueKind == JsonValueKind.String ? type.ValueEquals(wanted) : type.ValueKind == JsonValueKind.Array && Names(type, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A property's text, or the name of the thing that it holds; <see langword="null"/> without.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && TextOf(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>A property's items: those of an array, or the one object it is.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : value.ValueKind == JsonValueKind.Object ? [value]
        : [];

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Text(value, "name", "@value", "@id", "url"),
        JsonValueKind.Array when value.GetArrayLength() > 0 => TextOf(value[0]),
        _ => null,
    };

    private static bool Names(JsonElement types, string wanted) =>
        types.EnumerateArray().Any(type => type.ValueKind == JsonValueKind.String && type.ValueEquals(wanted));

    private static JsonElement? Parse(string script)
    {
        // Some pages wrap the object into a comment or CDATA.
        var start = script.AsSpan().IndexOfAny('{', '[');
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
        {
            return null;
        }

        try
        {
            // Not disposed: the elements live as long as the page is read.
            return JsonDocument.Parse(ForeignJson.Mend(script.Substring(start, end - start + 1)), Options).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, int depth, List<JsonElement> objects)
    {
        if (depth > Deepest || objects.Count >= MostObjects)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("@type", out _))
            {
                objects.Add(element);
            }

            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Collect(property.Value, depth + 1, objects);
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, depth + 1, objects);
            }
        }
    }
}
