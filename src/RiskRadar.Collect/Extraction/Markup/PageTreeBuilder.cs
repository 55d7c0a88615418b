using HtmlAgilityPack;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Parses bounded markup with HtmlAgilityPack and lays the tree out in arrays, in one pass without recursion.</summary>
internal sealed class PageTreeBuilder
{
    private static readonly uint ClassBit = KeptAttributes.Bit("class");

    private static readonly uint IdBit = KeptAttributes.Bit("id");

    // Every class of a page is looked at as what its comments might share. The most on a page that we know are 1,900.
    private const int MostClasses = 20_000;

    // Of one element. Pages that write their whole style as classes have up to 60.
    private const int MostOfOne = 80;

    private readonly string _source;
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassWords> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassWords>.AlternateLookup<ReadOnlySpan<char>> _classesBySpan;
    private Tag[] _tags;
    private int[] _parents;
    private int[] _ends;
    private int[] _starts;
    private int[] _lengths;
    private uint[] _attributes;
    private ClassWords[] _words;
    private Hints[] _hints;
    private int _count;
    private bool _leftOutClasses;

    private PageTreeBuilder(string source)
    {
        _source = source;
        _classesBySpan = _classes.GetAlternateLookup<ReadOnlySpan<char>>();
        var capacity = Math.Max(8, source.Length / 24);
        _tags = new Tag[capacity];
        _parents = new int[capacity];
        _ends = new int[capacity];
        _starts = new int[capacity];
        _lengths = new int[capacity];
        _attributes = new uint[capacity];
        _words = new ClassWords[capacity];
        _hints = new Hints[capacity];
    }

    /// <summary>Parses.</summary>
    public static PageTree Build(string html, CancellationToken cancellationToken)
    {
        // The guard has balanced the markup and bounded its depth: no repair of HtmlAgilityPack's is needed, and no look-up of its own.
        var document = new HtmlDocument
        {
            OptionFixNestedTags = false,
            OptionReadEncoding = false,
            OptionCheckSyntax = false,
            OptionUseIdAttribute = false,
            DisableServerSideCode = true,
        };
        document.LoadHtml(html);
        cancellationToken.ThrowIfCancellationRequested();
        var builder = new PageTreeBuilder(html);
        builder.Lay(document.DocumentNode);
        return new PageTree(
            html, builder._count, builder._tags, builder._parents, builder._ends, builder._starts, builder._lengths, builder._attributes, builder._words, builder._hints)
        {
            LeftOut = builder._leftOutClasses ? [$"The page has more than {MostClasses} different classes: its elements were compared by these only."] : [],
        };
    }

    private void Lay(HtmlNode document)
    {
        Add(Tag.Document, -1);
        var parent = 0;
        var owner = document;
        var current = document.FirstChild;
        while (true)
        {
            if (current is not null)
            {
                if (AddNode(current, parent) is var index and >= 0 && current.NodeType == HtmlNodeType.Element && current.FirstChild is { } child)
                {
                    parent = index;
                    owner = current;
                    current = child;
                    continue;
                }

                current = current.NextSibling;
                continue;
            }

            _ends[parent] = _count;
            if (parent == 0)
            {
                return;
            }

            current = owner.NextSibling;
            owner = owner.ParentNode!;
            parent = _parents[parent];
        }
    }

    private int AddNode(HtmlNode node, int parent)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            var text = Add(Tag.Text, parent);
            _starts[text] = node.InnerStartIndex;
            _lengths[text] = node.InnerLength;
            return text;
        }

        if (node.NodeType != HtmlNodeType.Element)
        {
            return -1;
        }

        var start = node.OuterStartIndex;
        var tag = new StartTag(_source.AsSpan(start));
        var element = Add(WrittenNames.Parsed(tag.Name), parent);
        foreach (var (name, value) in tag)
        {
            var bit = KeptAttributes.Bit(name);
            _attributes[element] |= bit;
            if (bit == ClassBit && value.Length > 0)
            {
                _words[element] = Words(value);
                _hints[element] |= _words[element].Hints;
            }
            else if (bit == IdBit)
            {
                // An id such as "quote-17" often stands on the text itself, for a script that quotes it.
                _hints[element] |= HintWords.Of(value) & ~Hints.Quote;
            }
        }

        _starts[element] = start;
        _lengths[element] = EndOfTag(start) - start;
        return element;
    }

    // In bounded markup no value holds a bracket.
    private int EndOfTag(int start)
    {
        var length = _source.AsSpan(start).IndexOf('>');
        return length < 0 ? _source.Length : start + length + 1;
    }

    private ClassWords Words(ReadOnlySpan<char> value)
    {
        if (!_classesBySpan.TryGetValue(value, out var words))
        {
            var text = value.ToString();
            words = new ClassWords(
                text, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Where((token, index) => index < MostOfOne && Keeps(token)).ToArray(), HintWords.Of(text));
            _classes.Add(text, words);
        }

        return words;
    }

    private bool Keeps(string token)
    {
        if (_tokens.Count < MostClasses)
        {
            _tokens.Add(token);
            return true;
        }

        var isKnown = _tokens.Contains(token);
        _leftOutClasses = !isKnown || _leftOutClasses;
        return isKnown;
    }

    private int Add(Tag tag, int parent)
    {
        if (_count == _tags.Length)
        {
            Grow(_count * 2);
        }

        _tags[_count] = tag;
        _parents[_count] = parent;
        _ends[_count] = _count + 1;
        _words[_count] = ClassWords.None;
        return _count++;
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _tags, capacity);
        Array.Resize(ref _parents, capacity);
        Array.Resize(ref _ends, capacity);
        Array.Resize(ref _starts, capacity);
        Array.Resize(ref _lengths, capacity);
        Array.Resize(ref _attributes, capacity);
        Array.Resize(ref _words, capacity);
        Array.Resize(ref _hints, capacity);
    }
}
