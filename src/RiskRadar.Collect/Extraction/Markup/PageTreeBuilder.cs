using HtmlAgilityPack;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Parses bounded markup with HtmlAgilityPack and lays the tree out in arrays, in one pass without recursion.</summary>
internal sealed class PageTreeBuilder
{
    private readonly Dictionary<string, ClassWords> _classes = new(StringComparer.Ordinal);
    private Tag[] _tags;
    private int[] _parents;
    private int[] _ends;
    private int[] _texts;
    private int[] _lengths;
    private HtmlNode?[] _nodes;
    private ClassWords[] _words;
    private Hints[] _hints;
    private int _count;

    private PageTreeBuilder(int capacity)
    {
        _tags = new Tag[capacity];
        _parents = new int[capacity];
        _ends = new int[capacity];
        _texts = new int[capacity];
        _lengths = new int[capacity];
        _nodes = new HtmlNode?[capacity];
        _words = new ClassWords[capacity];
        _hints = new Hints[capacity];
    }

    /// <summary>Parses.</summary>
    public static PageTree Build(string html, CancellationToken cancellationToken)
    {
        var document = new HtmlDocument
        {
            OptionMaxNestedChildNodes = MarkupGuard.DeepestLevel + 56,
            OptionFixNestedTags = false,
            OptionReadEncoding = false,
            OptionCheckSyntax = false,
            OptionAutoCloseOnEnd = false,
            DisableServerSideCode = true,
            BackwardCompatibility = false,
        };
        document.LoadHtml(html);
        cancellationToken.ThrowIfCancellationRequested();
        var builder = new PageTreeBuilder(Math.Max(64, html.Length / 24));
        builder.Lay(document.DocumentNode);
        return new PageTree(
            html, builder._count, builder._tags, builder._parents, builder._ends, builder._texts, builder._lengths, builder._nodes, builder._words, builder._hints);
    }

    private void Lay(HtmlNode document)
    {
        Add(document, Tag.Document, -1);
        var parent = 0;
        var current = document.FirstChild;
        while (true)
        {
            if (current is not null)
            {
                var index = AddNode(current, parent);
                if (index >= 0 && current.NodeType == HtmlNodeType.Element && current.FirstChild is { } child)
                {
                    parent = index;
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

            current = _nodes[parent]!.NextSibling;
            parent = _parents[parent];
        }
    }

    private int AddNode(HtmlNode node, int parent)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            var index = Add(null, Tag.Text, parent);
            _texts[index] = node.InnerStartIndex;
            _lengths[index] = node.InnerLength;
            return index;
        }

        if (node.NodeType != HtmlNodeType.Element)
        {
            return -1;
        }

        var element = Add(node, WrittenNames.Parsed(node.Name), parent);
        if (node.HasAttributes)
        {
            if (node.Attributes["class"] is { Value.Length: > 0 } classes)
            {
                _words[element] = Words(classes.Value);
                _hints[element] = _words[element].Hints;
            }

            if (node.Attributes["id"] is { } id)
            {
                // An id such as "quote-17" often stands on the text itself, for a script that quotes it.
                _hints[element] |= HintWords.Of(id.Value) & ~Hints.Quote;
            }
        }

        return element;
    }

    private ClassWords Words(string value)
    {
        if (!_classes.TryGetValue(value, out var words))
        {
            words = new ClassWords(
                value, value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray(), HintWords.Of(value));
            _classes.Add(value, words);
        }

        return words;
    }

    private int Add(HtmlNode? node, Tag tag, int parent)
    {
        if (_count == _tags.Length)
        {
            var larger = _count * 2;
            Array.Resize(ref _tags, larger);
            Array.Resize(ref _parents, larger);
            Array.Resize(ref _ends, larger);
            Array.Resize(ref _texts, larger);
            Array.Resize(ref _lengths, larger);
            Array.Resize(ref _nodes, larger);
            Array.Resize(ref _words, larger);
            Array.Resize(ref _hints, larger);
        }

        _tags[_count] = tag;
        _parents[_count] = parent;
        _ends[_count] = _count + 1;
        _nodes[_count] = node;
        _words[_count] = ClassWords.None;
        return _count++;
    }
}
