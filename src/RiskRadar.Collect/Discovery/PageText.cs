using System.Text;
using System.Text.RegularExpressions;

namespace RiskRadar.Collect.Discovery;

/// <summary>Decodes a listing page: by its mark, the server's word, its own word, otherwise as UTF-8. Links survive any of them. Pure.</summary>
internal static partial class PageText
{
    private const int BytesLookedAt = 2_048;

    public static string Of(ReadOnlyMemory<byte> body, string? contentType)
    {
        var head = Encoding.Latin1.GetString(body.Span[..Math.Min(body.Length, BytesLookedAt)]);
        var name = Charset().Match(contentType ?? "") is { Success: true } stated ? stated.Groups[1].Value : Charset().Match(head).Groups[1].Value;
        using var reader = new StreamReader(new MemoryStream(body.ToArray()), EncodingOf(name), detectEncodingFromByteOrderMarks: true);

        return reader.ReadToEnd();
    }

    private static Encoding EncodingOf(string name)
    {
        try
        {
            return name.Length == 0 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,30})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();
}
