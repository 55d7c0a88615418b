using System.Runtime.InteropServices;

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
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly uint[] _attributes;
    private readonly ClassWords[] _classes;
    private readonly Hints[] _hints;
    private Dictionary<string, List<int>>? _byClass;
    private Dictionary<string, int>? _byId;
    private int[]? _before;

    internal PageTree(
        string source, int count, Tag[] tags, int[] parents, int[] ends, int[] starts, int[] lengths, uint[] attributes, ClassWords[] classes, Hints[] hints)
    {
        Source = source;
        Count = count;
        _tags = tags;
        _parents = parents;
        _ends = ends;
        _starts = starts;
        _lengths = lengths;
        _attributes = attributes;
        _classes = classes;
        _hints = hints;
    }

    /// <summary>The parsed markup, as <see cref="MarkupGuard"/> writes it; texts and start tags are ranges of it.</summary>
    public string Source { get; }

    /// <summary>What a budget cut off, as sentences; empty for an ordinary page.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How many nodes there are; node 0 is the document.</summary>
    public int Count { get; }

    /// <summary>All classes of the page with their nodes.</summary>
    public IReadOnlyDictionary<string, List<int>> Classes => _byClass ??= GroupByClass();

    /// <summary>What kind of node it is.</summary>
    public Tag TagOf(int node) => _tags[node];

    /// <summary>-1 for the document.</summary>
    public int Parent(int node) => _parents[node];

    /// <summary>The first node after the subtree.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The node is a text.</summary>
    public bool IsText(int node) => _tags[node] == Tag.Text;

    /// <summary>The node is in the subtree.</summary>
    public bool Contains(int ancestor, int node) => node >= ancestor && node < _ends[ancestor];

    /// <summary>The node's classes.</summary>
    public ClassWords Class(int node) => _classes[node];

    /// <summary>What the class and id of the node say.</summary>
    public Hints HintsOf(int node) => _hints[node];

    /// <summary>The class or id says one of these.</summary>
    public bool Hints(int node, Hints any) => (_hints[node] & any) != 0;

    /// <summary>A text node's characters, entities not decoded.</summary>
    public ReadOnlySpan<char> RawText(int node) => Source.AsSpan(_starts[node], _lengths[node]);

    /// <summary>The node's id, or <see langword="null"/>.</summary>
    public string? Id(int node) => Attribute(node, "id");

    /// <summary>The node has an attribute that is kept.</summary>
    public bool HasAttributes(int node) => _attributes[node] != 0;

    /// <summary>The node may have one of the attributes whose <see cref="KeptAttributes.Bit"/>s are given.</summary>
    public bool MayHave(int node, uint bits) => (_attributes[node] & bits) != 0;

    /// <summary>An attribute's decoded value, or <see langword="null"/> without it.</summary>
    public string? Attribute(int node, string name)
    {
        if (_attributes[node] == 0 || (_attributes[node] & KeptAttributes.Bit(name)) == 0)
        {
            return null;
        }

        foreach (var (own, value) in new StartTag(Source.AsSpan(_starts[node], _lengths[node])))
        {
            if (own.SequenceEqual(name))
            {
                return Entities.Decode(value);
            }
        }

        return null;
    }

    /// <summary>The names of a node's data attributes.</summary>
    public IReadOnlyList<string> DataAttributes(int node)
    {
        if ((_attributes[node] & KeptAttributes.Bit("data-")) == 0)
        {
            return [];
        }

        var names = new List<string>();
        foreach (var (own, _) in new StartTag(Source.AsSpan(_starts[node], _lengths[node])))
        {
            if (own.StartsWith("data-"))
            {
                names.Add(own.ToString());
            }
        }

        return names;
    }

    /// <summary>The written name of an element, without our prefix.</summary>
    public string Name(int node)
    {
        var name = new StartTag(Source.AsSpan(_starts[node], _lengths[node])).Name;
        return (name.StartsWith("x-") ? name[2..] : name).ToString();
    }

    /// <summary>The element before a node under the same parent, or -1.</summary>
    public int ElementBefore(int node) => (_before ??= FindBefore())[node];

    /// <summary>The nodes that have a class, in document order; empty when none has.</summary>
    public IReadOnlyList<int> WithClass(string token)
    {
        _byClass ??= GroupByClass();
        return _byClass.TryGetValue(token, out var nodes) ? nodes : [];
    }

    /// <summary>The first node with an id, or -1.</summary>
    public int WithId(string id)
    {
        if (_byId is null)
        {
            _byId = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var node = 0; node < Count; node++)
            {
                if (Id(node) is { } own)
                {
                    _byId.TryAdd(own, node);
                }
            }
        }

        return _byId.GetValueOrDefault(id, -1);
    }

    private int[] FindBefore()
    {
        var before = new int[Count];
        var last = new int[Count];
        Array.Fill(last, -1);
        before[0] = -1;
        for (var node = 1; node < Count; node++)
        {
            before[node] = last[_parents[node]];
            last[_parents[node]] = IsText(node) ? last[_parents[node]] : node;
        }

        return before;
    }

    private Dictionary<string, List<int>> GroupByClass()
    {
        var byClass = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var node = 0; node < Count; node++)
        {
            foreach (var own in _classes[node].Tokens)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byClass, own, out _) ??= []).Add(node);
            }
        }

        return byClass;
    }
}
