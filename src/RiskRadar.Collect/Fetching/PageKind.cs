namespace RiskRadar.Collect.Fetching;

/// <summary>Tells pages (HTML, JSON, XML, text) from everything else.</summary>
internal static class PageKind
{
    // A page's text has no NUL in its first half kilobyte, save for UTF-16, which announces itself.
    private const int BytesLookedAt = 512;

    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    /// <summary>
    /// True for sitemaps that are gzip files by themselves (sitemaps.org allows it): whatever type or encoding the server states for them,
    /// which differs from server to server, they are unpacked once.
    /// </summary>
    public static bool IsPackedSitemap(Uri address) => address.AbsolutePath.EndsWith(".xml.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a stated type is not a page's, or <see langword="null"/> when it may be one or nothing is stated.</summary>
    public static string? Refusal(string? contentType)
    {
        var type = contentType?.Split(';', ',')[0].Trim().ToLowerInvariant() ?? "";
        var isPage = type.Length == 0 || type.StartsWith("text/", StringComparison.Ordinal) ||
            type is "application/json" or "application/xml" or "application/xhtml" or "application/ld+json" or "application/rdf+xml" ||
            type.EndsWith("+json", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);

        // "image/svg+xml" ends like a page's type and is none.
        return isPage && !type.StartsWith("image/", StringComparison.Ordinal) ? null : $"its type is {Printable(type)}";
    }

    /// <summary>Why these bytes are not a page's, whatever was stated; <see langword="null"/> when they may be.</summary>
    public static string? Refusal(ReadOnlySpan<byte> body)
    {
        var head = body[..Math.Min(body.Length, BytesLookedAt)];
        if (head.StartsWith("%PDF-"u8) || head.StartsWith(PngStart) || head.StartsWith("GIF8"u8) || head.StartsWith("PK\u0003\u0004"u8))
        {
            return "its bytes are a file's";
        }

        var isUtf16 = head.Length >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF));
        var zeros = head.Count((byte)0);

        // A stray NUL happens in pages; one byte in ten does not.
        return !isUtf16 && zeros * 10 > head.Length && head.Length > 0 ? "its bytes are not text" : null;
    }

    private static string Printable(string type) =>
        new([.. type.Take(60).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '+' or '.')]);
}
