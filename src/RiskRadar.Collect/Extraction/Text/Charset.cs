using System.Text;
using UtfUnknown;

namespace RiskRadar.Collect.Extraction.Text;

/// <summary>Turns a page's bytes into text: by byte order mark, header, meta element, and otherwise by what the bytes look like.</summary>
internal static class Charset
{
    // Where the HTML standard looks for <meta charset>; some pages have long heads, so twice as far and again.
    private const int MetaBytes = 4_096;

    private static readonly System.Buffers.SearchValues<char> ValueEnds = System.Buffers.SearchValues.Create(" \t\r\n\"'>;/");

    // More bytes do not make detection better.
    private const int DetectedBytes = 65_536;

    /// <summary>Decodes. Bytes that fit no charset become U+FFFD; NUL is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var text = ByMark(body) ?? DecodeUnmarked(body, contentType);
        return text.Contains('\0') ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    private static string? ByMark(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(body[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(body[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(body[2..]),
        _ => null,
    };

    private static string DecodeUnmarked(ReadOnlySpan<byte> body, string? contentType)
    {
        var stated = Named(Parameter(contentType)) ?? Named(MetaCharset(body[..Math.Min(MetaBytes, body.Length)]));
        if (stated is not null and not UTF8Encoding)
        {
            // Many servers state Latin-1 by default over UTF-8 pages: what is valid UTF-8 with non-ASCII in it is UTF-8.
            return IsAsciiCompatible(stated) && Utf8OrNull(body) is { } utf8 ? utf8 : stated.GetString(body);
        }

        return Utf8OrNull(body) ?? Detected(body, stated);
    }

    private static bool IsAsciiCompatible(Encoding encoding) => encoding.CodePage is not (1200 or 1201 or 12000 or 12001);

    private static string? Utf8OrNull(ReadOnlySpan<byte> body)
    {
        if (!System.Text.Unicode.Utf8.IsValid(body))
        {
            return null;
        }

        return Encoding.UTF8.GetString(body);
    }

    private static string Detected(ReadOnlySpan<byte> body, Encoding? stated)
    {
        // A page that says UTF-8 and has a few broken bytes (a cut comment, a foreign advertisement) is UTF-8 all the same.
        var lenient = Encoding.UTF8.GetString(body);
        if (stated is not null && lenient.AsSpan().Count('\uFFFD') * 200 < CountNonAscii(body))
        {
            return lenient;
        }

        var detected = CharsetDetector.DetectFromBytes(body[..Math.Min(DetectedBytes, body.Length)].ToArray()).Detected;
        var encoding = detected is { Confidence: > 0.5f } ? Named(detected.EncodingName) : null;
        return (encoding ?? stated ?? Named("windows-1252")!).GetString(body);
    }

    private static int CountNonAscii(ReadOnlySpan<byte> body)
    {
        var count = 0;
        foreach (var value in body)
        {
            count += value >> 7;
        }

        return count;
    }

    private static string? Parameter(string? contentType)
    {
        if (contentType is null)
        {
            return null;
        }

        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    private static string? MetaCharset(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var value = text.AsSpan(at + 7).TrimStart();
            if (value.StartsWith("="))
            {
                value = value[1..].TrimStart(" \t\r\n\"'");
                var end = value.IndexOfAny(ValueEnds);
                return end <= 0 ? null : value[..end].ToString();
            }

            at = text.IndexOf("charset", at + 7, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        if (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        // The HTML standard reads these labels as their Windows supersets.
        var label = name.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" => "gb18030",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
