using RiskRadar.Collect.Extraction.Markup;

namespace RiskRadar.Collect.Extraction.Items;

/// <summary>Names the places in an item, so that the same place in another item has the same name: by class, otherwise by the way from the last class down.</summary>
/// <param name="tree">The page.</param>
internal sealed class ShapeKeys(PageTree tree)
{
    private static readonly HashSet<string> Alternating = ["odd", "even", "alt", "alternate", "first", "last", "thread-odd", "thread-even", "thread-alt", "new", "unread", "online", "offline"];

    // FNV-1a.
    private const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    private readonly Dictionary<string, ulong> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ulong> _own = [];
    private readonly Dictionary<(int Parent, Tag Tag), uint> _ordinals = [];

    /// <summary>Begins a new item.</summary>
    public void Begin(int root)
    {
        _own.Clear();
        _ordinals.Clear();
        _own[root] = 1;
    }

    /// <summary>The name of a node's place; to be asked in document order.</summary>
    public ulong Of(int node)
    {
        var tag = tree.TagOf(node);
        var words = tree.Class(node);
        var named = words.Tokens.Length > 0 ? Class(words) : 0;
        named += tree.Id(node) is { Length: > 4 } id && char.IsAsciiDigit(id[^1]) ? Hash(id.AsSpan().TrimEnd("0123456789")) : 0;
        ulong key;
        if (named != 0)
        {
            key = Mix(named, (ulong)tag);
        }
        else
        {
            ref var ordinal = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_ordinals, (tree.Parent(node), tag), out _);
            key = Mix(Mix((_own.TryGetValue(tree.Parent(node), out var parent) ? parent : 1ul), (ulong)tag), ++ordinal);
        }

        _own[node] = key;
        return key;
    }

    /// <summary>A text as a number, without the digits in it: "360 posts" is "12 posts".</summary>
    public static ulong WordsHash(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var character in text)
        {
            hash = char.IsDigit(character) || character is ',' or '.' ? hash : (hash ^ character) * Prime;
        }

        return hash;
    }

    // Classes with numbers name one node, and some say only that a row is an even one.
    private ulong Class(ClassWords words)
    {
        if (_byClass.TryGetValue(words.Value, out var known))
        {
            return known;
        }

        var sum = 0ul;
        foreach (var token in words.Tokens)
        {
            sum += token.AsSpan().ContainsAnyInRange('0', '9') || Alternating.Contains(token) ? 0 : Hash(token);
        }

        _byClass.Add(words.Value, sum);
        return sum;
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    private static ulong Mix(ulong one, ulong other) => ((one ^ other) * Prime) + (one >> 29);
}
