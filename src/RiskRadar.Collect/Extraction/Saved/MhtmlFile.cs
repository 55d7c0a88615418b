using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace RiskRadar.Collect.Extraction.Saved;

/// <summary>A page as browsers save it in one file (RFC 2557): a mail whose first HTML part is the page.</summary>
internal static class MhtmlFile
{
    /// <summary>The page, or <see langword="null"/> when the file is none.</summary>
    public static PageContent? Page(string source, Uri? address, ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (bytes.Length == 0 || bytes[0] is (byte)'<' or (byte)'{' || HeaderBlock.Read(bytes) is not { } head
            || head["MIME-Version"] is null || head.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            return null;
        }

        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var from = bytes.IndexOf(delimiter);
        while (from >= 0)
        {
            var start = from + delimiter.Length;
            var length = bytes[start..].IndexOf(delimiter);
            var part = length < 0 ? bytes[start..] : bytes.Slice(start, length);
            part = part.TrimStart("\r\n"u8);
            if (HeaderBlock.Read(part) is { } fields && fields["Content-Type"]?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
            {
                var location = fields["Content-Location"] ?? head["Snapshot-Content-Location"];
                var at = DateTimeOffset.TryParse(head["Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var saved) ? saved.ToUniversalTime() : (DateTimeOffset?)null;
                return new PageContent(source, Text.Links.Resolve(null, location) ?? address, Decode(part[fields.Length..], fields["Content-Transfer-Encoding"]), fields["Content-Type"], at);
            }

            from = length < 0 ? -1 : start + length;
        }

        return null;
    }

    private static byte[] Decode(ReadOnlySpan<byte> part, string? encoding) => encoding?.ToUpperInvariant() switch
    {
        "QUOTED-PRINTABLE" => QuotedPrintable(part),
        "BASE64" => Base64Bytes(part),
        _ => part.ToArray(),
    };

    private static byte[] Base64Bytes(ReadOnlySpan<byte> part)
    {
        var text = part.ToArray().Where(value => !char.IsWhiteSpace((char)value)).ToArray();
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        Base64.DecodeFromUtf8(text, decoded, out _, out var written);
        return decoded[..written];
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> part)
    {
        var decoded = new List<byte>(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] != '=')
            {
                decoded.Add(part[index]);
            }
            else if (index + 2 < part.Length && char.IsAsciiHexDigit((char)part[index + 1]) && char.IsAsciiHexDigit((char)part[index + 2]))
            {
                decoded.Add((byte)((Hex(part[index + 1]) << 4) | Hex(part[index + 2])));
                index += 2;
            }
            else
            {
                // A soft line break.
                index += index + 1 < part.Length && part[index + 1] == '\r' ? 2 : 1;
            }
        }

        return decoded.ToArray();
    }

    private static int Hex(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
