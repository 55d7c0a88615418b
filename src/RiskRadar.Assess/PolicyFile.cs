using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskRadar.Assess;

/// <summary>
/// Reads policy files: JSON with the names of <see cref="Policy"/>'s properties in camelCase, comments and trailing commas allowed. What a file
/// does not name keeps its default; a name that no policy knows is an error, because a mistyped threshold must not be ignored.
/// </summary>
public static class PolicyFile
{
    /// <summary>Reads and checks a policy.</summary>
    /// <exception cref="InvalidDataException">It is no valid policy; the message says what to change.</exception>
    public static Policy Read(ReadOnlySpan<byte> json)
    {
        Policy policy;
        try
        {
            // The first reading finds mistakes and their lines; values that are left out get their defaults in the second.
            _ = JsonSerializer.Deserialize(json, PolicyJson.Default.Policy) ?? throw new InvalidDataException("the file holds null; it must hold an object");
            policy = OverDefaults(json);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(Place(error), error);
        }

        return PolicyRules.FirstBroken(policy) is { } broken ? throw new InvalidDataException(broken) : policy;
    }

    /// <summary>Writes a policy as a file that <see cref="Read"/> reads.</summary>
    public static byte[] Write(Policy policy) => JsonSerializer.SerializeToUtf8Bytes(policy, PolicyJson.Default.Policy);

    private static Policy OverDefaults(ReadOnlySpan<byte> json)
    {
        var merged = JsonSerializer.SerializeToNode(Policy.Default, PolicyJson.Default.Policy)!.AsObject();
        var given = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        Merge(merged, given.AsObject());
        return merged.Deserialize(PolicyJson.Default.Policy)!;
    }

    private static void Merge(JsonObject defaults, JsonObject given)
    {
        foreach (var (name, value) in given)
        {
            if (value is JsonObject part && defaults[name] is JsonObject known)
            {
                Merge(known, part);
            }
            else
            {
                defaults[name] = value?.DeepClone();
            }
        }
    }

    private static string Place(JsonException error)
    {
        var name = error.Path?.TrimStart('$', '.');
        var line = (error.LineNumber ?? 0) + 1;
        return error.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"line {line} names '{name}', which no policy has; {NamesBeside(name)}"
            : $"line {line} is not what a policy has there{(string.IsNullOrEmpty(name) ? "" : $" ('{name}')")}; check the value and the commas around it";
    }

    // Who mistypes a name wants to see the right one.
    private static string NamesBeside(string? name)
    {
        var part = JsonSerializer.SerializeToNode(Policy.Default, PolicyJson.Default.Policy);
        var path = name?.Split('.')[..^1] ?? [];
        foreach (var step in path)
        {
            part = part is JsonObject known ? known[step] : null;
        }

        return part is JsonObject names
            ? $"{(path.Length == 0 ? "a policy" : $"'{string.Join('.', path)}'")} has {string.Join(", ", names.Select(one => one.Key))}"
            : "leave it out";
    }
}
