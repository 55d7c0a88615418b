using System.Text;

namespace RiskRadar.Classify.Lines;

/// <summary>How the lines of one input are read.</summary>
/// <param name="Format">The format.</param>
/// <param name="TextColumn">The column of the text, from 0; tables only.</param>
/// <param name="IdColumn">The column of the id, or -1; tables only.</param>
internal sealed record LineLayout(LineFormat Format, int TextColumn, int IdColumn)
{
    /// <summary>Whether the first line is a header.</summary>
    public bool HasHeader => Format is LineFormat.Csv or LineFormat.Tsv;

    /// <summary>What separates cells.</summary>
    public byte Separator => Format == LineFormat.Csv ? (byte)',' : (byte)'\t';

    /// <summary>Whether cells may be quoted.</summary>
    public bool IsQuoted => Format == LineFormat.Csv;

    /// <summary>Reads a table's header.</summary>
    /// <exception cref="InputUnreadableException">It has no text column.</exception>
    public static LineLayout Read(LineFormat format, ReadOnlySpan<byte> header)
    {
        var names = Names(format, header);
        var text = names.FindIndex(name => name.Equals("text", StringComparison.OrdinalIgnoreCase));
        return text < 0
            ? throw new InputUnreadableException($"its header has no column 'text', only {string.Join(", ", names.Take(10).Select(name => $"'{name}'"))}")
            : new LineLayout(format, text, names.FindIndex(name => name.Equals("id", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The names in a table's header.</summary>
    public static List<string> Names(LineFormat format, ReadOnlySpan<byte> header)
    {
        var scratch = new byte[header.Length];
        var names = new List<string>();
        var isLast = false;
        while (!isLast)
        {
            names.Add(Encoding.UTF8.GetString(LineCells.Take(ref header, format == LineFormat.Csv ? (byte)',' : (byte)'\t', format == LineFormat.Csv, scratch, out isLast)).Trim());
        }

        return names;
    }
}
