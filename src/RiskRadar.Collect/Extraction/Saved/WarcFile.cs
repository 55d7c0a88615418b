using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace RiskRadar.Collect.Extraction.Saved;

/// <summary>A web archive (ISO 28500): the HTTP answers of a crawl, plain or each packed by gzip.</summary>
internal static class WarcFile
{
    // An archive unpacks to no more than this; what is beyond is not read.
    private const int MostBytes = 256 << 20;

    /// <summary>The file is a WARC.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("WARC/"u8))
        {
            return true;
        }

        if (bytes is not [0x1F, 0x8B, ..])
        {
            return false;
        }

        var start = new byte[5];
        using var unpacked = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        try
        {
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The HTML and JSON answers, in the file's order.</summary>
    public static IEnumerable<PageContent> Pages(string source, ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span.StartsWith("WARC/"u8) ? body : Unpack(body);
        var position = 0;
        while (position < bytes.Length)
        {
            var next = bytes.Span[position..].IndexOf("WARC/"u8);
            if (next < 0 || HeaderBlock.Read(bytes.Span[(position + next)..]) is not { } record
                || !int.TryParse(record["Content-Length"], CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                yield break;
            }

            var start = position + next + record.Length;
            var end = Math.Min(bytes.Length, start + (long)length);
            position = (int)end;
            if (record["WARC-Type"] == "response" && Answer(source, record, bytes[start..(int)end]) is { } page)
            {
                yield return page;
            }
        }
    }

    private static PageContent? Answer(string source, HeaderBlock record, ReadOnlyMemory<byte> content)
    {
        if (HeaderBlock.Read(content.Span) is not { } answer || !answer.First.Contains(" 200", StringComparison.Ordinal)
            || (answer["Content-Type"] ?? "") is var type && !type.Contains("html", StringComparison.OrdinalIgnoreCase) && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var body = content[answer.Length..];
        body = answer["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunk(body.Span) : body;
        body = answer["Content-Encoding"]?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true ? Unpack(body) : body;
        var address = Text.Links.Resolve(null, record["WARC-Target-URI"]?.Trim('<', '>'));
        var at = DateTimeOffset.TryParse(record["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var fetched) ? fetched.ToUniversalTime() : (DateTimeOffset?)null;
        return new PageContent(address is null ? source : $"{source} {address}", address, body, type, at);
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> body)
    {
        using var whole = new MemoryStream(body.Length);
        while (body.IndexOf("\r\n"u8) is var line and > 0
            && int.TryParse(Encoding.ASCII.GetString(body[..line]).Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size) && size > 0)
        {
            body = body[(line + 2)..];
            size = Math.Min(size, body.Length);
            whole.Write(body[..size]);
            body = body[size..].TrimStart("\r\n"u8);
        }

        return whole.ToArray();
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> body)
    {
        using var whole = new MemoryStream();
        using var unpacked = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[81_920];
        try
        {
            int read;
            while (whole.Length < MostBytes && (read = unpacked.Read(buffer)) > 0)
            {
                whole.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: what was unpacked until then is read.
        }

        return whole.ToArray();
    }
}
