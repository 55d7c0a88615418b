using HtmlAgilityPack;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>
/// A parsed page as arrays in document order: node <c>i</c>'s subtree is <c>i</c> up to and without <see cref="End"/>, so that every
/// question about subtrees is a loop over a range, without recursion.
/// </summary>
internal sealed class PageTree
{
    private readonly Tag[] _tags;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly int[] _texts;
    private readonly int[] _lengths;
    private readonly HtmlNode?[] _nodes;
    private readonly ClassWords[] _classes;
    private readonly Hints[] _hints;
    private Dictionary<string, List<int>>? _byClass;
    private Dictionary<string, int>? _byId;

    internal PageTree(
        string source, int count, Tag[] tags, int[] parents, int[] ends, int[] texts, int[] lengths, HtmlNode?[] nodes, ClassWords[] classes, Hints[] hints)
    {
        Source = source;
        Count = count;
        _tags = tags;
        _parents = parents;
        _ends = ends;
        _texts = texts;
        _lengths = lengths;
        _nodes = nodes;
        _classes = classes;
        _hints = hints;
    }

    /// <summary>The parsed markup; text nodes are ranges of it.</summary>
    public string Source { get; }

    /// <summary>How many nodes there are; node 0 is the document.</summary>
    public int Count { get; }

    public Tag TagOf(int node) => _tags[node];

    /// <summary>-1 for the document.</summary>
    public int Parent(int node) => _parents[node];

    /// <summary>The first node after the subtree.</summary>
    public int End(int node) => _ends[node];

    public bool IsText(int node) => _tags[node] == Tag.Text;

    public bool Contains(int ancestor, int node) => node >= ancestor && node < _ends[ancestor];

    public ClassWords Class(int node) => _classes[node];

    /// <summary>What the class and id of the node say.</summary>
    public Hints HintsOf(int node) => _hints[node];

    public bool Hints(int node, Hints any) => (_hints[node] & any) != 0;

    /// <summary>A text node's characters, entities not decoded.</summary>
    public ReadOnlySpan<char> RawText(int node) => Source.AsSpan(_texts[node], _lengths[node]);

    /// <summary>An attribute's decoded value, or <see langword="null"/> without it.</summary>
    public string? Attribute(int node, string name)
    {
        var element = _nodes[node];
        if (element is null || !element.HasAttributes)
        {
            return null;
        }

        var value = element.Attributes[name]?.Value;
        return value is null ? null : Entities.Decode(value);
    }

    public string? Id(int node) => Attribute(node, "id");

    public bool HasAttributes(int node) => _nodes[node]?.HasAttributes == true;

    /// <summary>The names of a node's attributes.</summary>
    public IEnumerable<string> AttributeNames(int node) =>
        _nodes[node] is { HasAttributes: true } element ? element.Attributes.Select(attribute => attribute.Name) : [];

    /// <summary>The written name of an element without a <see cref="Tag"/>, without our prefix.</summary>
    public string Name(int node) => _tags[node] == Tag.Other ? _nodes[node]!.Name[2..] : _tags[node].ToString().ToLowerInvariant();

    /// <summary>The nodes that have a class, in document order; empty when none has.</summary>
    public IReadOnlyList<int> WithClass(string token)
    {
        if (_byClass is null)
        {
            var byClass = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var node = 0; node < Count; node++)
            {
                foreach (var own in _classes[node].Tokens)
                {
                    (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(byClass, own, out _) ??= []).Add(node);
                }
            }

            _byClass = byClass;
        }

        return _byClass.TryGetValue(token, out var nodes) ? nodes : [];
    }

    /// <summary>All classes of the page with their nodes.</summary>
    public IReadOnlyDictionary<string, List<int>> Classes
    {
        get
        {
            _ = WithClass("");
            return _byClass!;
        }
    }

    /// <summary>The first node with an id, or -1.</summary>
    public int WithId(string id)
    {
        if (_byId is null)
        {
            _byId = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var node = 0; node < Count; node++)
            {
                if (_nodes[node] is { HasAttributes: true } && Id(node) is { } own)
                {
                    _byId.TryAdd(own, node);
                }
            }
        }

        return _byId.GetValueOrDefault(id, -1);
    }
}
