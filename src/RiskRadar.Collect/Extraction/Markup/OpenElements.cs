namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>
/// The elements that are open, as the HTML standard closes them: some by the start of another, and an end tag only what it can reach. What is deeper
/// than <see cref="MarkupGuard.DeepestLevel"/> is remembered and not written.
/// </summary>
/// <param name="writer">Where start and end tags go.</param>
internal sealed class OpenElements(MarkupWriter writer)
{
    // What is open but was taken out is remembered this deep, so that its end tags match; beyond, tags are ignored.
    private const int DeepestRemembered = 512;

    private readonly AttributeWriter _attributes = new(writer);
    private readonly Tag[] _open = new Tag[DeepestRemembered];
    private readonly int[] _names = new int[DeepestRemembered];
    private readonly List<string> _otherNames = [];
    private int _openParagraphs;
    private int _openAnchors;
    private int _elements;

    /// <summary>How many are open.</summary>
    public int Depth { get; private set; }

    /// <summary>There were more than <see cref="MarkupGuard.MostElements"/>: nothing more is written.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Some elements were deeper than <see cref="MarkupGuard.DeepestLevel"/>.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Opens an element, after closing what its start ends.</summary>
    public void Open(Tag tag, ReadOnlySpan<char> name, ReadOnlySpan<char> attributes)
    {
        CloseImplied(tag);
        var isVoid = Tags.IsVoid(tag);
        if (isVoid && !VoidElements.SaySomething(tag, attributes))
        {
            return;
        }

        writer.BeforeTag(tag);
        if (!isVoid)
        {
            if (Depth == DeepestRemembered)
            {
                return;
            }

            _open[Depth] = tag;
            if (tag == Tag.Other)
            {
                _names[Depth] = _otherNames.Count;
                _otherNames.Add(name.ToString());
            }

            Depth++;
            _openParagraphs += tag == Tag.P ? 1 : 0;
            _openAnchors += tag == Tag.A ? 1 : 0;
            writer.Preformatted += tag == Tag.Pre ? 1 : 0;
            if (Depth > MarkupGuard.DeepestLevel)
            {
                IsTooDeep = true;
                return;
            }
        }

        if (++_elements > MarkupGuard.MostElements)
        {
            IsFull = true;
            return;
        }

        writer.Write("<");
        writer.WriteName(tag, name);
        _attributes.Write(attributes);
        writer.Write(">");
    }

    /// <summary>Closes an element by its end tag, if that reaches one.</summary>
    public void Close(Tag tag, ReadOnlySpan<char> name)
    {
        var block = Tags.IsBlock(tag);
        for (var level = Depth - 1; level >= 0; level--)
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

    /// <summary>Closes all.</summary>
    public void CloseAll() => PopAbove(0);

    private void CloseImplied(Tag tag)
    {
        if (Depth > 0 && _open[Depth - 1] == Tag.Head && tag is not (Tag.Meta or Tag.Link or Tag.Base or Tag.Title))
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
        for (var level = Depth - 1; level >= 0; level--)
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

    private static bool IsLimitFor(Tag tag, Tag open) => tag switch
    {
        Tag.Td or Tag.Th or Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot or Tag.Caption => open == Tag.Table,
        Tag.Table => false,
        Tag.Li => open is Tag.Ul or Tag.Ol || Tags.IsBarrier(open),
        _ => Tags.IsBarrier(open),
    };

    private void PopAbove(int level)
    {
        while (Depth > level)
        {
            Pop();
        }
    }

    private void Pop()
    {
        Depth--;
        var tag = _open[Depth];
        _openParagraphs -= tag == Tag.P ? 1 : 0;
        _openAnchors -= tag == Tag.A ? 1 : 0;
        writer.Preformatted -= tag == Tag.Pre ? 1 : 0;
        writer.BeforeTag(tag);
        if (Depth < MarkupGuard.DeepestLevel)
        {
            writer.Write("</");
            writer.WriteName(tag, tag == Tag.Other ? _otherNames[_names[Depth]] : default);
            writer.Write(">");
        }

        if (tag == Tag.Other)
        {
            _otherNames.RemoveAt(_names[Depth]);
        }
    }
}
