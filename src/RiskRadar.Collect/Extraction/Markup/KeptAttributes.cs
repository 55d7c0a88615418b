using System.Buffers;
using System.Collections.Frozen;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The attributes that say something about posts and comments; the others are not handed to the parser.</summary>
internal static class KeptAttributes
{
    // A picture's or script's address, size, style or handler says nothing that is read here, and they are half of a page's markup.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Named = new[]
    {
        "class", "id", "itemprop", "itemtype", "itemid", "rel", "href", "datetime", "title", "content", "property", "name", "component", "alt", "lang",
        "cite", "hidden", "indent", "width", "level", "author", "depth", "time", "livestamp", "permalink", "parentid", "about", "value", "type",
    }.Select((name, index) => (name, index)).ToFrozenDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Of the data attributes those whose name speaks of these; the rest are settings of scripts.
    private static readonly SearchValues<string> TellingWords = SearchValues.Create(
        ["id", "time", "date", "author", "user", "parent", "depth", "level", "quote", "role", "epoch", "created", "reply", "indent", "sponsor", "content"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>The attribute is handed to the parser.</summary>
    public static bool Keeps(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Named.ContainsKey(name))
        {
            // A tool tip without a number holds no time, and nothing else is read from it.
            return !name.Equals("title", StringComparison.OrdinalIgnoreCase) || value.ContainsAnyInRange('0', '9');
        }

        return name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && name.ContainsAny(TellingWords) && !name.ContainsAnyExcept(NameCharacters);
    }

    /// <summary>A bit for each named attribute, and one for all data attributes, so that most questions for an attribute need no search.</summary>
    public static uint Bit(ReadOnlySpan<char> name) => Named.TryGetValue(name, out var index) ? 1u << index : 1u << 31;
}
