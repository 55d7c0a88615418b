using System.Collections.Frozen;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The attributes that say something about posts and comments; the others are not handed to the parser.</summary>
internal static class KeptAttributes
{
    // A picture's or script's address, size, style or handler says nothing that is read here, and they are half of a page's markup.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Named = new[]
    {
        "class", "id", "itemprop", "itemtype", "itemscope", "itemid", "rel", "href", "datetime", "title", "content", "property", "name", "type",
        "role", "alt", "lang", "cite", "start", "hidden", "indent", "width", "level", "author", "depth", "score", "created-timestamp", "permalink",
        "thingid", "parentid", "postid", "time", "value", "http-equiv", "charset", "typeof", "about", "uid", "livestamp", "component",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The attribute is handed to the parser.</summary>
    public static bool Keeps(ReadOnlySpan<char> name) =>
        Named.Contains(name)
        || ((name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("aria-label", StringComparison.OrdinalIgnoreCase))
            && !name.ContainsAnyExcept(NameCharacters));

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
}
