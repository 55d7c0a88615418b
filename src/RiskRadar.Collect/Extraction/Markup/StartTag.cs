namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>
/// A start tag as <see cref="MarkupGuard"/> writes it: <c>&lt;name a="1" b='2'&gt;</c>, names in lower case, every value quoted. Reading it in
/// place is several times faster than HtmlAgilityPack's attribute objects, whose names are copied and lowered on every question.
/// </summary>
internal ref struct StartTag
{
    private readonly ReadOnlySpan<char> _tag;
    private int _position;
    private (int From, int To) _name;
    private (int From, int To) _value;

    public StartTag(ReadOnlySpan<char> tag)
    {
        _tag = tag;
        var end = tag.IndexOfAny(' ', '>');
        _position = end < 0 ? tag.Length : end;
        Name = tag.Length > 1 ? tag[1.._position] : default;
    }

    /// <summary>The element's name.</summary>
    public ReadOnlySpan<char> Name { get; }

    /// <summary>The attribute that was stepped to.</summary>
    public readonly Attribute Current => new(_tag[_name.From.._name.To], _tag[_value.From.._value.To]);

    /// <summary>For <c>foreach</c>.</summary>
    public readonly StartTag GetEnumerator() => this;

    /// <summary>Steps to the next attribute.</summary>
    public bool MoveNext()
    {
        if (_position + 1 >= _tag.Length || _tag[_position] != ' ')
        {
            return false;
        }

        var from = _position + 1;
        var equals = _tag[from..].IndexOf('=');
        if (equals < 0 || from + equals + 1 >= _tag.Length)
        {
            return false;
        }

        var start = from + equals + 2;
        var length = _tag[start..].IndexOf(_tag[start - 1]);
        if (length < 0)
        {
            return false;
        }

        _name = (from, from + equals);
        _value = (start, start + length);
        _position = start + length + 1;
        return true;
    }

    /// <summary>An attribute.</summary>
    internal readonly ref struct Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _name = name;
        private readonly ReadOnlySpan<char> _value = value;

        /// <summary>Parts it.</summary>
        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = _name;
            value = _value;
        }
    }
}
