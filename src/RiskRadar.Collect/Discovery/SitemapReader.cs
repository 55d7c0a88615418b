using System.Text;
using System.Xml.Linq;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads sitemaps after sitemaps.org: XML, index and plain text, with Google's news extension. Pure.</summary>
internal static class SitemapReader
{
    /// <summary>What the file lists, or <see langword="null"/> when these bytes are no sitemap.</summary>
    public static Sitemap? Read(ReadOnlyMemory<byte> body, Uri address)
    {
        if (SafeXml.Read(body) is { } root)
        {
            return root.Name.LocalName switch
            {
                "urlset" => new(Entries(root, "url", address), []),
                "sitemapindex" => new([], Entries(root, "sitemap", address)),
                _ => null,
            };
        }

        return ReadText(body, address);
    }

    private static List<ListedPost> Entries(XElement root, string name, Uri address) =>
        [.. root.Elements().Where(element => element.Name.LocalName == name).Select(element => EntryOf(element, address)).OfType<ListedPost>()];

    private static ListedPost? EntryOf(XElement entry, Uri address)
    {
        if (!Uri.TryCreate(address, Text(entry, "loc") ?? "", out var page) || page == address || page.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return new(
            page,
            PlainTitle.Of(Text(entry, "title")),
            ForeignTime.Parse(Text(entry, "publication_date")),
            ForeignTime.Parse(Text(entry, "lastmod")));
    }

    // The news extension lies one level deeper.
    private static string? Text(XElement entry, string name) =>
        entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ??
        entry.Elements().Where(element => element.Name.LocalName == "news").Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

    private static Sitemap? ReadText(ReadOnlyMemory<byte> body, Uri address)
    {
        if (!body.Span.TrimStart("\uFEFF \r\n"u8).StartsWith("http"u8))
        {
            return null;
        }

        var pages = Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => Uri.TryCreate(line, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" && page != address)
            .Select(line => new ListedPost(new Uri(line), null, null, null))
            .ToList();

        return pages.Count == 0 ? null : new(pages, []);
    }
}
