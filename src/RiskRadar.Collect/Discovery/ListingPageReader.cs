using System.Text.RegularExpressions;
using HtmlAgilityPack;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Discovery;

/// <summary>
/// Reads the HTML of a profile, blog or channel. Posts are found by what lists have in common: links that share their place in the page and
/// carry titles. Pure.
/// </summary>
internal static partial class ListingPageReader
{
    // More links than any list of posts has; every further one costs time.
    private const int MostLinks = 5_000;

    /// <summary>What the page says; whatever cannot be read of it is not there.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="contentType">As the server stated it.</param>
    /// <param name="address">Where they came from.</param>
    /// <param name="places">The <see cref="ListingPage.Places"/> of the page before; empty for a first page.</param>
    /// <param name="cancellationToken">Stops the reading of a large page.</param>
    public static ListingPage Read(
        ReadOnlyMemory<byte> body, string? contentType, Uri address, IReadOnlySet<string> places, CancellationToken cancellationToken)
    {
        var text = Charset.Decode(body.Span, contentType);
        var bounded = MarkupGuard.Bound(text, cancellationToken);
        var document = new HtmlDocument { OptionCheckSyntax = false, OptionReadEncoding = false, BackwardCompatibility = false, DisableServerSideCode = true };
        document.LoadHtml(bounded.Html);
        cancellationToken.ThrowIfCancellationRequested();

        var baseAddress = Resolve(address, document.DocumentNode.SelectSingleNode("//base[@href]")?.GetAttributeValue("href", null)) ?? address;
        var links = LinksOf(document, baseAddress, address).Take(MostLinks).ToList();
        var structured = bounded.Scripts
            .Where(script => script.Attributes.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            .Select(script => text.Substring(script.Start, script.Length));
        var chosen = PostLinks.Choose(links, places, new ItemTimes());
        var heads = document.DocumentNode.SelectNodes("//link[@rel and @href]")?.ToList() ?? [];

        return new(
            [.. StructuredPosts.Read(structured, baseAddress), .. chosen.Posts],
            chosen.Places,
            links.Select(link => PostAddress.KeyOf(link.Address)).ToHashSet(StringComparer.Ordinal),
            [.. heads.Where(IsPostFeed).Select(link => Resolve(baseAddress, Href(link))).OfType<Uri>().Distinct()],
            NextOf(document, heads, baseAddress, address),
            Resolve(baseAddress, heads.Where(link => Relations(link).Contains("canonical")).Select(Href).FirstOrDefault()),
            Resolve(baseAddress, heads.Where(link => Relations(link).Contains("https://api.w.org/")).Select(Href).FirstOrDefault()),
            heads.Select(link => AuthorInterface().Match(Href(link))).FirstOrDefault(match => match.Success)?.Groups[1].Value);
    }

    private static IEnumerable<PostLink> LinksOf(HtmlDocument document, Uri baseAddress, Uri address)
    {
        var own = PostAddress.KeyOf(address);
        foreach (var anchor in document.DocumentNode.SelectNodes("//a[@href]") ?? Enumerable.Empty<HtmlNode>())
        {
            if (Resolve(baseAddress, Href(anchor)) is { } target && PostAddress.IsSameSite(target, address) && PostAddress.KeyOf(target) != own)
            {
                yield return new(anchor, PostAddress.Clean(target));
            }
        }
    }

    private static bool IsPostFeed(HtmlNode link)
    {
        var type = link.GetAttributeValue("type", "");
        var isFeed = type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase) ||
            type.Contains("feed+json", StringComparison.OrdinalIgnoreCase);

        return isFeed && Relations(link).Contains("alternate") &&
            !(Href(link) + link.GetAttributeValue("title", "")).Contains("comment", StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? NextOf(HtmlDocument document, List<HtmlNode> heads, Uri baseAddress, Uri address)
    {
        var stated = heads.Concat(document.DocumentNode.SelectNodes("//a[@rel and @href]") ?? Enumerable.Empty<HtmlNode>())
            .Where(link => Relations(link).Contains("next"));
        var shown = (document.DocumentNode.SelectNodes("//a[@href]") ?? Enumerable.Empty<HtmlNode>()).Where(IsNextLink);

        return stated.Concat(shown)
            .Select(link => Resolve(baseAddress, Href(link)))
            .OfType<Uri>()
            .FirstOrDefault(next => PostAddress.IsSameSite(next, address) && next.GetLeftPart(UriPartial.Query) != address.GetLeftPart(UriPartial.Query));
    }

    private static bool IsNextLink(HtmlNode link)
    {
        // A theme that puts "older" on the left calls it "previous": the words on it count, and these two well-known places.
        var place = link.GetAttributeValue("class", "") + " " + link.ParentNode?.GetAttributeValue("class", "");
        if (place.Contains("nav-previous", StringComparison.Ordinal) || place.Contains("pagination-next", StringComparison.Ordinal) ||
            place.Contains("pageNav-jump--next", StringComparison.Ordinal) || place.Contains("blog-pager-older-link", StringComparison.Ordinal))
        {
            return true;
        }

        var text = link.InnerText;

        return text.Length < 60 && NextWords().IsMatch(HtmlEntity.DeEntitize(text).Trim());
    }

    private static string[] Relations(HtmlNode link) =>
        link.GetAttributeValue("rel", "").ToLowerInvariant().Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Href(HtmlNode link) => HtmlEntity.DeEntitize(link.GetAttributeValue("href", "")).Trim();

    private static Uri? Resolve(Uri baseAddress, string? link) =>
        link is { Length: > 0 } && Uri.TryCreate(baseAddress, link, out var resolved) && resolved.Scheme is "http" or "https" ? resolved : null;

    [GeneratedRegex(@"/wp/v2/users/(\d+)$")]
    private static partial Regex AuthorInterface();

    [GeneratedRegex(
        @"^[\s←<«‹]*(older( posts| entries| articles| topics)?|next( page| posts)?|more posts|load more|show more|ältere\b.{0,20}|nächste( seite)?|weiter|suivante?s?|page suivante|(articles|billets) plus anciens|siguiente|entradas (más )?antiguas|successiv[aoi]|pagina successiva|próxim[ao]|postagens mais antigas)[\s→>»›]*$|^[→»›]$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NextWords();
}
