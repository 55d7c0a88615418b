using System.Text;

namespace RiskRadar.Collect.Extraction.Saved;

/// <summary>The header lines before a part of a mail, an archive record or an HTTP answer.</summary>
internal sealed class HeaderBlock
{
    // Longer blocks are not headers.
    private const int LongestBlock = 64 * 1_024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line before the fields, e.g. <c>HTTP/1.1 200 OK</c>; empty without one.</summary>
    public string First { get; private set; } = "";

    /// <summary>Where the body starts, counted from where reading started.</summary>
    public int Length { get; private set; }

    /// <summary>A field's value, or <see langword="null"/>.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads up to the empty line; <see langword="null"/> when there is none.</summary>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, LongestBlock)];
        var (end, gap) = (head.IndexOf("\r\n\r\n"u8), 4);
        if (end < 0)
        {
            (end, gap) = (head.IndexOf("\n\n"u8), 2);
        }

        if (end < 0)
        {
            return null;
        }

        var block = new HeaderBlock { Length = end + gap };
        var last = "";
        foreach (var raw in Encoding.Latin1.GetString(head[..end]).Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length > 0 && line[0] is ' ' or '\t' && last.Length > 0)
            {
                block._fields[last] += " " + line.Trim();
            }
            else if (colon > 0 && !line.AsSpan(0, colon).Contains(' '))
            {
                last = line[..colon];
                block._fields[last] = line[(colon + 1)..].Trim();
            }
            else if (block._fields.Count == 0)
            {
                block.First = line;
            }
        }

        return block;
    }

    /// <summary>A parameter of a field, e.g. the boundary of a content type.</summary>
    public string? Parameter(string field, string name)
    {
        var value = this[field];
        var at = value?.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var rest = value![(at + name.Length + 1)..];
        return rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';')[0].Trim();
    }
}
