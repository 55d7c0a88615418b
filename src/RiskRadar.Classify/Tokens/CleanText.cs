using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace RiskRadar.Classify.Tokens;

/// <summary>Puts back what other programs escaped: HTML entities, line-break tags and <c>\u2019</c> escapes.</summary>
internal static class CleanText
{
    private static readonly SearchValues<byte> Escapes = SearchValues.Create("&\\<"u8);

    private static readonly (string Name, string Character)[] Entities =
    [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "), ("hellip", "…"), ("mdash", "-"), ("ndash", "-"),
        ("rsquo", "'"), ("lsquo", "'"), ("ldquo", "\""), ("rdquo", "\""),
    ];

    /// <summary>Whether a text may have escapes. Most have none.</summary>
    public static bool IsNeeded(ReadOnlySpan<byte> text) => text.ContainsAny(Escapes);

    /// <summary>Writes a text without its escapes; the result is never longer.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="cleaned">At least as long as <paramref name="text"/>.</param>
    /// <param name="origins">Where each byte of the result came from; may be empty.</param>
    /// <returns>The result's length.</returns>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> cleaned, Span<int> origins)
    {
        var read = 0;
        var written = 0;
        Span<byte> character = stackalloc byte[4];
        while (read < text.Length)
        {
            var (consumed, length) = text[read] switch
            {
                (byte)'&' => ReadEntity(text[read..], character),
                (byte)'\\' => ReadEscape(text[read..], character),
                (byte)'<' => ReadBreak(text[read..], character),
                _ => (0, 0),
            };
            if (consumed == 0)
            {
                consumed = 1;
                length = 1;
                character[0] = text[read];
            }

            character[..length].CopyTo(cleaned[written..]);
            if (!origins.IsEmpty)
            {
                origins.Slice(written, length).Fill(read);
            }

            read += consumed;
            written += length;
        }

        return written;
    }

    private static (int Consumed, int Length) ReadEntity(ReadOnlySpan<byte> text, Span<byte> character)
    {
        var end = text[..Math.Min(text.Length, 10)].IndexOf((byte)';');
        if (end < 2)
        {
            return default;
        }

        var name = text[1..end];
        if (name[0] == (byte)'#')
        {
            var digits = name[1..];
            var isHexadecimal = digits.Length > 1 && digits[0] is (byte)'x' or (byte)'X';
            var isNumber = isHexadecimal
                ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
            return isNumber && Rune.IsValid(value) ? (end + 1, new Rune(value).EncodeToUtf8(character)) : default;
        }

        foreach (var (known, replacement) in Entities)
        {
            if (Ascii.EqualsIgnoreCase(name, known))
            {
                Utf8.FromUtf16(replacement, character, out _, out var length);
                return (end + 1, length);
            }
        }

        return default;
    }

    private static (int Consumed, int Length) ReadEscape(ReadOnlySpan<byte> text, Span<byte> character)
    {
        if (text.Length >= 2 && text[1] is (byte)'n' or (byte)'r' or (byte)'t' && (text.Length == 2 || CharacterClasses.Of[text[2]] != CharacterClass.Letter))
        {
            character[0] = (byte)' ';
            return (2, 1);
        }

        if (text.Length >= 2 && text[1] == (byte)'"')
        {
            character[0] = (byte)'"';
            return (2, 1);
        }

        if (text.Length < 6 || text[1] != (byte)'u' || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            return default;
        }

        if (Rune.IsValid((int)unit))
        {
            return (6, new Rune((char)unit).EncodeToUtf8(character));
        }

        var isPair = text.Length >= 12 && text[6] == (byte)'\\' && text[7] == (byte)'u'
            && ushort.TryParse(text[8..12], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low)
            && Rune.TryCreate((char)unit, (char)low, out var rune);
        if (!isPair)
        {
            return default;
        }

        Rune.TryCreate((char)unit, (char)ushort.Parse(text[8..12], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), out rune);
        return (12, rune.EncodeToUtf8(character));
    }

    private static (int Consumed, int Length) ReadBreak(ReadOnlySpan<byte> text, Span<byte> character)
    {
        if (text.Length < 4 || text[1] is not ((byte)'b' or (byte)'B') || text[2] is not ((byte)'r' or (byte)'R') || text[3] is not ((byte)'>' or (byte)' ' or (byte)'/'))
        {
            return default;
        }

        var end = text[..Math.Min(text.Length, 8)].IndexOf((byte)'>');
        if (end < 0)
        {
            return default;
        }

        character[0] = (byte)'\n';
        return (end + 1, 1);
    }
}
