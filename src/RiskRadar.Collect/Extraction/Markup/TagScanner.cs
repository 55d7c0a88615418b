using System.Buffers;

namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>Where tags and their names end in a page.</summary>
internal static class TagScanner
{
    private static readonly SearchValues<char> TagEndOrQuote = SearchValues.Create(">\"'");

    /// <summary>The name that starts at a place; empty without one.</summary>
    public static ReadOnlySpan<char> NameAt(string source, int start)
    {
        var end = start;
        while (end < source.Length && source[end] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f' or '<'))
        {
            end++;
        }

        return source.AsSpan(start, end - start);
    }

    /// <summary>The place of a tag's closing bracket, outside quotes, or -1. A quote that never ends does not swallow the page.</summary>
    public static int TagEnd(string source, int from)
    {
        var position = from;
        while (true)
        {
            var next = source.AsSpan(position).IndexOfAny(TagEndOrQuote);
            if (next < 0)
            {
                return -1;
            }

            position += next;
            if (source[position] == '>')
            {
                return position;
            }

            if (!OpensValue(source, position, from))
            {
                position++;
                continue;
            }

            var close = source.AsSpan(position + 1).IndexOf(source[position]);
            if (close < 0)
            {
                var end = source.AsSpan(position).IndexOf('>');
                return end < 0 ? -1 : position + end;
            }

            position += close + 2;
        }
    }

    private static bool OpensValue(string source, int quote, int from)
    {
        var before = quote - 1;
        while (before >= from && char.IsWhiteSpace(source[before]))
        {
            before--;
        }

        return before >= from && source[before] == '=';
    }
}
