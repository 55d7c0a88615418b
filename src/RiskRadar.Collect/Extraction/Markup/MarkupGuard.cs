namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>
/// Makes any text safe to give to HtmlAgilityPack, in one pass over the characters: leaves out scripts, styles, comments and attributes
/// that no reader needs, closes what the HTML standard closes by implication, ignores end tags that close nothing, and bounds depth
/// and element count.
/// </summary>
/// <remarks>
/// HtmlAgilityPack 1.13 needs quadratic time for deep or unclosed elements (154 s for 100,000 nested divs) and its InnerText
/// overflows the stack at 10,000. Balanced markup of depth <see cref="DeepestLevel"/> takes it through neither path. Leaving out what
/// is not read (scripts, white space between blocks, pictures, most attributes) also makes the parse faster than that of the page as served.
/// </remarks>
internal sealed class MarkupGuard
{
    /// <summary>Elements deeper than this are taken out and their content kept. The deepest ordinary page we know has 74 levels.</summary>
    public const int DeepestLevel = 200;

    /// <summary>The most elements that are kept; an ordinary page has 500 to 20,000. HtmlAgilityPack needs about 1 KB for each.</summary>
    public const int MostElements = 60_000;

    private readonly string _source;
    private readonly MarkupWriter _writer;
    private readonly OpenElements _open;
    private readonly List<ScriptBlock> _scripts = [];
    private readonly bool[] _neverEnds = new bool[byte.MaxValue];
    private bool _bodyIsOpen;
    private int _left;

    private MarkupGuard(string source, MarkupWriter writer)
    {
        _source = source;
        _writer = writer;
        _open = new OpenElements(writer);
    }

    /// <summary>Bounds a page's markup. Linear in its length, whatever it holds.</summary>
    public static BoundedMarkup Bound(string source, CancellationToken cancellationToken)
    {
        using var writer = new MarkupWriter(source.Length);
        var guard = new MarkupGuard(source, writer);
        guard.Run(cancellationToken);
        return new BoundedMarkup(writer.ToString(), guard._scripts, guard.LeftOut());
    }

    private List<string> LeftOut()
    {
        var leftOut = new List<string>();
        if (_open.IsFull)
        {
            leftOut.Add($"The page has more than {MostElements} elements: the last {_left} were not read.");
        }

        if (_open.IsTooDeep)
        {
            leftOut.Add($"The page nests its elements deeper than {DeepestLevel} levels: what is deeper was read as if it stood there.");
        }

        return leftOut;
    }

    private void Run(CancellationToken cancellationToken)
    {
        var source = _source.AsSpan();
        var position = 0;
        var tags = 0;
        while (position < source.Length && !_open.IsFull)
        {
            var next = source[position..].IndexOf('<');
            if (next < 0)
            {
                _writer.WriteText(source[position..]);
                break;
            }

            _writer.WriteText(source.Slice(position, next));
            position += next;
            if ((++tags & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var following = position + 1 < source.Length ? source[position + 1] : ' ';
            if (char.IsAsciiLetter(following))
            {
                position = StartTag(position);
            }
            else if (following == '/')
            {
                position = EndTag(position);
            }
            else if (following is '!' or '?')
            {
                position = Declaration(position);
            }
            else
            {
                _writer.WriteText("&lt;");
                position++;
            }
        }

        _left = _open.IsFull ? 1 + StartTagsFrom(position) : 0;
        _open.CloseAll();
    }

    private int StartTagsFrom(int position)
    {
        var count = 0;
        var rest = _source.AsSpan(position);
        for (var next = rest.IndexOf('<'); next >= 0 && next + 1 < rest.Length; next = rest.IndexOf('<'))
        {
            count += char.IsAsciiLetter(rest[next + 1]) ? 1 : 0;
            rest = rest[(next + 1)..];
        }

        return count;
    }

    private int Declaration(int position)
    {
        var rest = _source.AsSpan(position);
        if (rest.StartsWith("<!--"))
        {
            var end = _neverEnds[0] ? -1 : rest[2..].IndexOf("-->", StringComparison.Ordinal);
            _neverEnds[0] = end < 0;
            return end < 0 ? position + 4 : position + 2 + end + 3;
        }

        var close = rest.IndexOf('>');
        return close < 0 ? _source.Length : position + close + 1;
    }

    private int EndTag(int position)
    {
        var rest = _source.AsSpan(position);
        var close = rest.IndexOf('>');
        if (close < 0)
        {
            return _source.Length;
        }

        var name = TagScanner.NameAt(_source, position + 2);
        var tag = Tags.Of(name);
        if (tag == Tag.Br)
        {
            _writer.BeforeTag(tag);
            _writer.Write("<br>");
        }
        else if (tag is not (Tag.Html or Tag.Body or Tag.Noscript) && !Tags.IsVoid(tag))
        {
            _open.Close(tag, name);
        }

        return position + close + 1;
    }

    private int StartTag(int position)
    {
        var name = TagScanner.NameAt(_source, position + 1);
        var attributes = position + 1 + name.Length;
        var end = TagScanner.TagEnd(_source, attributes);
        if (end < 0)
        {
            return _source.Length;
        }

        var tag = Tags.Of(name);
        if (Tags.IsSkipped(tag))
        {
            return _source[end - 1] == '/' && tag is (Tag.Svg or Tag.Math) ? end + 1 : Skip(tag, name, attributes, end);
        }

        if (tag is Tag.Noscript)
        {
            return end + 1;
        }

        if ((tag is Tag.Html or Tag.Head && _open.Depth > 1) || (tag is Tag.Body && _bodyIsOpen))
        {
            return end + 1;
        }

        if (tag == Tag.Title)
        {
            return Title(end + 1);
        }

        _bodyIsOpen |= tag is Tag.Body;
        _open.Open(tag, name, _source.AsSpan(attributes, end - attributes));
        return end + 1;
    }

    // A title holds text only: what looks like a tag in it is none.
    private int Title(int content)
    {
        var length = _neverEnds[(int)Tag.Title] ? -1 : _source.AsSpan(content).IndexOf("</title", StringComparison.OrdinalIgnoreCase);
        if (length < 0)
        {
            _neverEnds[(int)Tag.Title] = true;
            return content;
        }

        _writer.BeforeTag(Tag.Title);
        _writer.Write("<title>");
        var start = _writer.Length;
        _writer.Write(_source.AsSpan(content, length));
        _writer.From(start).Replace('<', ' ');
        _writer.Write("</title>");
        var close = _source.AsSpan(content + length).IndexOf('>');
        return close < 0 ? _source.Length : content + length + close + 1;
    }

    private int Skip(Tag tag, ReadOnlySpan<char> name, int attributes, int end)
    {
        var content = end + 1;
        var from = content;
        while (!_neverEnds[(int)tag])
        {
            var at = _source.AsSpan(from).IndexOf("</", StringComparison.Ordinal);
            if (at < 0)
            {
                // Without its end the element would swallow the page; only its start tag is ignored then.
                _neverEnds[(int)tag] = true;
                return content;
            }

            from += at + 2;
            if (_source.AsSpan(from).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                if (tag == Tag.Script)
                {
                    _scripts.Add(new ScriptBlock(_source[attributes..end], content, from - 2 - content));
                }

                var close = _source.AsSpan(from).IndexOf('>');
                return close < 0 ? _source.Length : from + close + 1;
            }
        }

        return content;
    }
}
