using System.Buffers;

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

    // What is open but was taken out is remembered this deep, so that its end tags match; beyond, tags are ignored.
    private const int DeepestRemembered = 512;

    // Longer attribute values (inlined pictures, state for scripts) hold nothing that is read from attributes.
    private const int LongestValue = 2_048;

    private static readonly SearchValues<char> TagEndOrQuote = SearchValues.Create(">\"'");

    private static readonly SearchValues<string> TellingLinks = SearchValues.Create(["canonical", "next", "prev", "api.w.org", "pingback", "itemprop", "rss", "atom", "feed+json"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> TellingMeta = SearchValues.Create(
        ["itemprop", "author", "generator", "og:title", "og:url", "og:type", "article:"], StringComparison.OrdinalIgnoreCase);

    private readonly string _source;
    private readonly Tag[] _open = new Tag[DeepestRemembered];
    private readonly int[] _names = new int[DeepestRemembered];
    private readonly List<string> _otherNames = [];
    private readonly List<ScriptBlock> _scripts = [];
    private readonly bool[] _neverEnds = new bool[byte.MaxValue];
    private char[] _buffer;
    private int _written;
    private int _depth;
    private int _openParagraphs;
    private int _openAnchors;
    private int _openPre;
    private bool _space;
    private bool _afterBlock = true;
    private int _elements;
    private bool _full;
    private bool _bodyIsOpen;

    private MarkupGuard(string source, char[] buffer)
    {
        _source = source;
        _buffer = buffer;
    }

    /// <summary>Bounds a page's markup. Linear in its length, whatever it holds.</summary>
    public static BoundedMarkup Bound(string source, CancellationToken cancellationToken)
    {
        // Ordinary pages shrink to half; the buffer grows for those made of bare tags.
        var guard = new MarkupGuard(source, ArrayPool<char>.Shared.Rent(source.Length + 1_024));
        try
        {
            guard.Run(cancellationToken);
            return new BoundedMarkup(
                new string(guard._buffer, 0, guard._written),
                guard._scripts,
                guard._full ? [$"The page has more than {MostElements} elements: the rest was not read."] : []);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(guard._buffer);
        }
    }

    private void Run(CancellationToken cancellationToken)
    {
        var source = _source.AsSpan();
        var position = 0;
        var tags = 0;
        while (position < source.Length && !_full)
        {
            var next = source[position..].IndexOf('<');
            if (next < 0)
            {
                WriteText(source[position..]);
                break;
            }

            WriteText(source.Slice(position, next));
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
                WriteText("&lt;");
                position++;
            }
        }

        while (_depth > 0)
        {
            Pop();
        }
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

        var name = NameAt(position + 2);
        var tag = Tags.Of(name);
        if (tag == Tag.Br)
        {
            BeforeTag(tag);
            Write("<br>");
        }
        else if (tag is not (Tag.Html or Tag.Body or Tag.Noscript) && !Tags.IsVoid(tag))
        {
            Close(tag, name);
        }

        return position + close + 1;
    }

    private int StartTag(int position)
    {
        var name = NameAt(position + 1);
        var attributes = position + 1 + name.Length;
        var end = TagEnd(attributes);
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

        if ((tag is Tag.Html or Tag.Head && _depth > 1) || (tag is Tag.Body && _bodyIsOpen))
        {
            return end + 1;
        }

        if (tag == Tag.Title)
        {
            return Title(end + 1);
        }

        _bodyIsOpen |= tag is Tag.Body;
        CloseImplied(tag);
        Open(tag, name, attributes, end);
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

        BeforeTag(Tag.Title);
        Write("<title>");
        var start = _written;
        Write(_source.AsSpan(content, length));
        _buffer.AsSpan(start, length).Replace('<', ' ');
        Write("</title>");
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

    private void CloseImplied(Tag tag)
    {
        if (_depth > 0 && _open[_depth - 1] == Tag.Head && tag is not (Tag.Meta or Tag.Link or Tag.Base or Tag.Title))
        {
            Pop();
        }

        if (_openParagraphs > 0 && Tags.EndsParagraph(tag))
        {
            PopTo(Tag.P, Tag.P, static open => Tags.IsBarrier(open) || open == Tag.Button);
        }

        switch (tag)
        {
            case Tag.Li:
                PopTo(Tag.Li, Tag.Li, static open => open is Tag.Ul or Tag.Ol or Tag.Menu || Tags.IsBarrier(open) || open is Tag.Article or Tag.Section or Tag.Div);
                break;
            case Tag.Dt or Tag.Dd:
                PopTo(Tag.Dt, Tag.Dd, static open => open is Tag.Dl or Tag.Div || Tags.IsBarrier(open));
                break;
            case Tag.Td or Tag.Th:
                PopTo(Tag.Td, Tag.Th, static open => open is Tag.Tr or Tag.Table);
                break;
            case Tag.Tr:
                PopTo(Tag.Tr, Tag.Tr, static open => open is Tag.Table);
                break;
            case Tag.Thead or Tag.Tbody or Tag.Tfoot:
                PopTo(Tag.Thead, Tag.Tfoot, static open => open is Tag.Table);
                break;
            case Tag.A when _openAnchors > 0:
                PopTo(Tag.A, Tag.A, Tags.IsBlock);
                break;
            default:
                break;
        }
    }

    // Closes the innermost open element from first to last, unless a limit stands before it.
    private void PopTo(Tag first, Tag last, Func<Tag, bool> isLimit)
    {
        for (var level = _depth - 1; level >= 0; level--)
        {
            var open = _open[level];
            if (open >= first && open <= last)
            {
                PopAbove(level);
                return;
            }

            if (isLimit(open))
            {
                return;
            }
        }
    }

    private void Close(Tag tag, ReadOnlySpan<char> name)
    {
        var block = Tags.IsBlock(tag);
        for (var level = _depth - 1; level >= 0; level--)
        {
            var open = _open[level];
            if (open == tag && (tag != Tag.Other || name.Equals(_otherNames[_names[level]], StringComparison.OrdinalIgnoreCase)))
            {
                PopAbove(level);
                return;
            }

            // As in the standard: an inline end tag does not reach over a block, no end tag out of its table cell.
            if (block ? IsLimitFor(tag, open) : Tags.IsBlock(open))
            {
                return;
            }
        }
    }

    private static bool IsLimitFor(Tag tag, Tag open) => tag switch
    {
        Tag.Td or Tag.Th or Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Caption => open == Tag.Table,
        Tag.Table => false,
        Tag.Li => open is Tag.Ul or Tag.Ol || Tags.IsBarrier(open),
        _ => Tags.IsBarrier(open),
    };

    private void PopAbove(int level)
    {
        while (_depth > level)
        {
            Pop();
        }
    }

    private void Pop()
    {
        _depth--;
        var tag = _open[_depth];
        _openParagraphs -= tag == Tag.P ? 1 : 0;
        _openAnchors -= tag == Tag.A ? 1 : 0;
        _openPre -= tag == Tag.Pre ? 1 : 0;
        BeforeTag(tag);
        if (_depth < DeepestLevel)
        {
            Write("</");
            WriteName(tag, tag == Tag.Other ? _otherNames[_names[_depth]] : default);
            Write(">");
        }

        if (tag == Tag.Other)
        {
            _otherNames.RemoveAt(_names[_depth]);
        }
    }

    private void Open(Tag tag, ReadOnlySpan<char> name, int attributes, int end)
    {
        var isVoid = Tags.IsVoid(tag);
        if (isVoid && !SaysSomething(tag, _source.AsSpan(attributes, end - attributes)))
        {
            return;
        }

        BeforeTag(tag);
        if (!isVoid)
        {
            if (_depth == DeepestRemembered)
            {
                return;
            }

            _open[_depth] = tag;
            if (tag == Tag.Other)
            {
                _names[_depth] = _otherNames.Count;
                _otherNames.Add(name.ToString());
            }

            _depth++;
            _openParagraphs += tag == Tag.P ? 1 : 0;
            _openAnchors += tag == Tag.A ? 1 : 0;
            _openPre += tag == Tag.Pre ? 1 : 0;
            if (_depth > DeepestLevel)
            {
                return;
            }
        }

        if (++_elements > MostElements)
        {
            _full = true;
            return;
        }

        Write("<");
        WriteName(tag, name);
        WriteAttributes(attributes, end);
        Write(">");
    }

    // Half of a page's void elements are pictures, style sheets and previews for other sites.
    private static bool SaysSomething(Tag tag, ReadOnlySpan<char> attributes) => tag switch
    {
        Tag.Img => attributes.Contains("width", StringComparison.OrdinalIgnoreCase) || IsEmoji(attributes),
        Tag.Link => attributes.ContainsAny(TellingLinks),
        Tag.Meta => attributes.ContainsAny(TellingMeta),
        Tag.Input or Tag.Embed or Tag.Area or Tag.Col or Tag.Param or Tag.Source or Tag.Track or Tag.Wbr or Tag.Hr => false,
        _ => true,
    };

    // An emoji as a picture describes itself by the emoji or a ":)", an ordinary picture by words.
    private static bool IsEmoji(ReadOnlySpan<char> attributes)
    {
        var at = attributes.IndexOf("alt=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 5 < attributes.Length && !char.IsAsciiLetterOrDigit(attributes[at + 5]) && attributes[at + 5] is not ('"' or '\'' or ' ');
    }

    // HtmlAgilityPack gives <form> no children (it lets forms overlap), so a form is handed over under another name.
    private void WriteName(Tag tag, ReadOnlySpan<char> name)
    {
        if (tag == Tag.Other)
        {
            Write("x-");
            foreach (var character in name)
            {
                Write(char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-');
            }
        }
        else
        {
            Write(WrittenNames.Of(tag));
        }
    }

    private void WriteAttributes(int from, int end)
    {
        var source = _source.AsSpan(0, end);
        while (from < end)
        {
            if (source[from] is ' ' or '\n' or '\t' or '\r' or '\f' or '/')
            {
                from++;
                continue;
            }

            var nameStart = from;
            while (from < end && source[from] is not ('=' or ' ' or '\n' or '\t' or '\r' or '\f' or '/'))
            {
                from++;
            }

            var name = source[nameStart..from];
            var equals = from;
            while (equals < end && char.IsWhiteSpace(source[equals]))
            {
                equals++;
            }

            var value = default(ReadOnlySpan<char>);
            if (equals < end && source[equals] == '=')
            {
                from = equals + 1;
                while (from < end && char.IsWhiteSpace(source[from]))
                {
                    from++;
                }

                value = Value(source, ref from);
            }

            if (name.Length == 0)
            {
                from++;
            }
            else if (value.Length <= LongestValue)
            {
                WriteAttribute(name, value);
            }
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> source, scoped ref int from)
    {
        if (from >= source.Length)
        {
            return default;
        }

        var quote = source[from];
        if (quote is '"' or '\'')
        {
            var length = source[(from + 1)..].IndexOf(quote);
            length = length < 0 ? source.Length - from - 1 : length;
            var quoted = source.Slice(from + 1, length);
            from = Math.Min(source.Length, from + length + 2);
            return quoted;
        }

        var start = from;
        while (from < source.Length && !char.IsWhiteSpace(source[from]))
        {
            from++;
        }

        return source[start..from];
    }

    private void WriteAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            if (HidesElement(value))
            {
                Write(" hidden=\"\"");
            }

            return;
        }

        if (!KeptAttributes.Keeps(name, value))
        {
            return;
        }

        var quote = value.Contains('"') ? '\'' : '"';
        Write(" ");
        foreach (var character in name)
        {
            Write(char.ToLowerInvariant(character));
        }

        Write('=');
        Write(quote);
        var start = _written;
        Write(value);

        // A stray angle bracket or quote of the other kind in a value must not end it for the parser.
        var written = _buffer.AsSpan(start, value.Length);
        written.Replace('<', ' ');
        written.Replace('>', ' ');
        written.Replace(quote, ' ');
        Write(quote);
    }

    private static bool HidesElement(ReadOnlySpan<char> style)
    {
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (display < 0)
        {
            return false;
        }

        var rest = style[(display + 7)..].TrimStart(" :");
        return rest.StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < _source.Length && _source[end] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f' or '<'))
        {
            end++;
        }

        return _source.AsSpan(start, end - start);
    }

    // The position of the tag's closing bracket, outside quotes; a quote that never ends does not swallow the page.
    private int TagEnd(int from)
    {
        var position = from;
        while (true)
        {
            var next = _source.AsSpan(position).IndexOfAny(TagEndOrQuote);
            if (next < 0)
            {
                return -1;
            }

            position += next;
            if (_source[position] == '>')
            {
                return position;
            }

            if (!OpensValue(position, from))
            {
                position++;
                continue;
            }

            var close = _source.AsSpan(position + 1).IndexOf(_source[position]);
            if (close < 0)
            {
                var end = _source.AsSpan(position).IndexOf('>');
                return end < 0 ? -1 : position + end;
            }

            position += close + 2;
        }
    }

    private bool OpensValue(int quote, int from)
    {
        var before = quote - 1;
        while (before >= from && char.IsWhiteSpace(_source[before]))
        {
            before--;
        }

        return before >= from && _source[before] == '=';
    }

    // White space stands as one space, and not at all beside a block: a third of a page's text nodes are nothing else.
    private void WriteText(ReadOnlySpan<char> text)
    {
        if (_openPre > 0)
        {
            Write(text);
            _afterBlock = false;
            return;
        }

        EnsureRoom(text.Length + 1);
        foreach (var character in text)
        {
            if (character is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                _space = true;
                continue;
            }

            if (_space && !_afterBlock)
            {
                _buffer[_written++] = ' ';
            }

            _space = false;
            _afterBlock = false;
            _buffer[_written++] = character;
        }
    }

    private void BeforeTag(Tag tag)
    {
        if (Tags.IsBlock(tag) || tag == Tag.Br)
        {
            _afterBlock = true;
        }
        else if (_space && !_afterBlock)
        {
            Write(' ');
        }

        _space = false;
    }

    private void Write(char character)
    {
        EnsureRoom(1);
        _buffer[_written++] = character;
    }

    private void Write(ReadOnlySpan<char> text)
    {
        EnsureRoom(text.Length);
        text.CopyTo(_buffer.AsSpan(_written));
        _written += text.Length;
    }

    private void EnsureRoom(int length)
    {
        if (_written + length <= _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent((_buffer.Length * 2) + length);
        _buffer.AsSpan(0, _written).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
