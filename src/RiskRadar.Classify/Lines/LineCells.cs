namespace RiskRadar.Classify.Lines;

/// <summary>Where the cells of a table's line are.</summary>
internal static class LineCells
{
    /// <summary>Takes the first cell off a line.</summary>
    /// <param name="line">The line without its end; afterwards what is left of it, null-like empty with <paramref name="isLast"/>.</param>
    /// <param name="separator">Comma or tab.</param>
    /// <param name="isQuoted">Whether double quotes enclose cells (RFC 4180).</param>
    /// <param name="scratch">At least as long as the line: where quoted cells are unquoted.</param>
    /// <param name="isLast">Whether it was the last.</param>
    public static ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> line, byte separator, bool isQuoted, Span<byte> scratch, out bool isLast)
    {
        if (isQuoted && line.Length > 0 && line[0] == (byte)'"')
        {
            return TakeQuoted(ref line, separator, scratch, out isLast);
        }

        var end = line.IndexOf(separator);
        isLast = end < 0;
        var cell = isLast ? line : line[..end];
        line = isLast ? default : line[(end + 1)..];
        return cell;
    }

    private static ReadOnlySpan<byte> TakeQuoted(scoped ref ReadOnlySpan<byte> line, byte separator, Span<byte> scratch, out bool isLast)
    {
        var written = 0;
        var at = 1;
        while (at < line.Length)
        {
            var quote = line[at..].IndexOf((byte)'"');
            var until = quote < 0 ? line.Length : at + quote;
            line[at..until].CopyTo(scratch[written..]);
            written += until - at;
            at = until + 1;
            if (at >= line.Length || line[at] != (byte)'"')
            {
                break;
            }

            scratch[written++] = (byte)'"';
            at++;
        }

        // What stands between the closing quote and the separator belongs to the cell, as spreadsheets read it.
        var rest = at < line.Length ? line[at..] : default;
        var end = rest.IndexOf(separator);
        isLast = end < 0;
        var tail = isLast ? rest : rest[..end];
        tail.CopyTo(scratch[written..]);
        line = isLast ? default : rest[(end + 1)..];
        return scratch[..(written + tail.Length)];
    }
}
