using System.Text.Json;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Sites;

/// <summary>Reads fields of answers that may lack them or hold something else: then the value is <see langword="null"/>.</summary>
internal static class JsonFields
{
    private static readonly TimeReader Times = new(null, DateOrder.MonthFirst);

    /// <summary>A nested element by names; undefined when any is missing.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The element is there, under a name.</summary>
    public static bool Has(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    /// <summary>A text or number as text.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element.At(path);
        return found.ValueKind switch
        {
            JsonValueKind.String => found.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => found.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A whole number, zero or more.</summary>
    public static int? Count(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element.At(path);
        return found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number) && number >= 0 ? number : null;
    }

    /// <summary>The items of an array; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element.At(path);
        return found.ValueKind == JsonValueKind.Array ? found.EnumerateArray() : [];
    }

    /// <summary>A time as ISO 8601 text or as seconds or milliseconds since 1970.</summary>
    public static PublishedTime? Time(this JsonElement element, params ReadOnlySpan<string> path)
    {
        var found = element.At(path);
        if (found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var number) && number is > 0 and < 1e14)
        {
            return new PublishedTime(DateTimeOffset.FromUnixTimeMilliseconds((long)(number > 1e11 ? number : number * 1_000)), false);
        }

        return found.ValueKind == JsonValueKind.String ? Times.Machine(found.GetString()) : null;
    }

    /// <summary>The first of some elements, undefined without any.</summary>
    public static JsonElement FirstItem(this JsonElement element, params ReadOnlySpan<string> path) => element.Items(path).FirstOrDefault();
}
