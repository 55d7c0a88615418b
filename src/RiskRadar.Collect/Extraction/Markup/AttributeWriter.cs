using System.Globalization;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Copies what is read of a start tag's attributes, every value in quotes.</summary>
/// <param name="writer">Where they go.</param>
internal sealed class AttributeWriter(MarkupWriter writer)
{
    // Longer attribute values (inlined pictures, state for scripts) hold nothing that is read from attributes.
    private const int LongestValue = 2_048;

    // Farther to the right is nothing that is read.
    private const int MostPixels = 1_000;

    /// <summary>Copies the attributes that stand in a stretch of a page.</summary>
    public void Write(ReadOnlySpan<char> source)
    {
        var from = 0;
        var end = source.Length;
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
                writer.Write(" hidden=\"\"");
            }
            else if (Indent(value) is > 0 and var pixels)
            {
                writer.Write(" indent=\"");
                writer.Write(pixels.ToString(CultureInfo.InvariantCulture));
                writer.Write("\"");
            }

            return;
        }

        if (!KeptAttributes.Keeps(name, value))
        {
            return;
        }

        var quote = value.Contains('"') ? '\'' : '"';
        writer.Write(" ");
        foreach (var character in name)
        {
            writer.Write(char.ToLowerInvariant(character));
        }

        writer.Write('=');
        writer.Write(quote);
        var start = writer.Length;
        writer.Write(value);

        // A stray angle bracket or quote of the other kind in a value must not end it for the parser.
        var written = writer.From(start);
        written.Replace('<', ' ');
        written.Replace('>', ' ');
        written.Replace(quote, ' ');
        writer.Write(quote);
    }

    // Threads without a list in a list move their answers to the right.
    private static int Indent(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("margin-left", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? style.IndexOf("padding-left", StringComparison.OrdinalIgnoreCase) : at;
        if (at < 0)
        {
            return 0;
        }

        var number = style[(at + style[at..].IndexOf("left", StringComparison.OrdinalIgnoreCase) + 4)..].TrimStart(" :");
        var end = number.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? number : number[..end], CultureInfo.InvariantCulture, out var pixels) && pixels < MostPixels ? pixels : 0;
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
}
