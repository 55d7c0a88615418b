using System.Net;
using System.Text.Json.Nodes;
using HtmlAgilityPack;

namespace RiskRadar.SampleCommunity;

/// <summary>Reads a sample site as a patient visitor would: page after page, asking again where the site fails.</summary>
internal sealed class PageWalk(HttpClient http)
{
    private const int Attempts = 3;

    /// <summary>The posts that an account lists on all its pages.</summary>
    public async Task<List<Uri>> PostsAsync(string make, Uri account, CancellationToken cancellationToken)
    {
        var links = new List<Uri>();
        await foreach (var (address, page) in PagesAsync(account, cancellationToken))
        {
            links.AddRange(Nodes(page, PostLinks(make)).Select(link => new Uri(address, link.GetAttributeValue("href", ""))));
        }

        return links;
    }

    /// <summary>The numbers of the comments on all pages of a post.</summary>
    public async Task<List<string>> CommentsAsync(string make, Uri post, CancellationToken cancellationToken)
    {
        var numbers = new List<string>();
        await foreach (var (_, page) in PagesAsync(post, cancellationToken))
        {
            numbers.AddRange(make == "photo" ? JsonLd(page) : Nodes(page, Comments(make)).Select(Number));
        }

        return make == "forum" ? numbers[1..] : numbers;
    }

    /// <summary>The answer's text, however often it takes; <see langword="null"/> for 404.</summary>
    public async Task<string?> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(address, cancellationToken);
                if (answer.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }

                return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
            }
        }
    }

    private async IAsyncEnumerable<(Uri Address, HtmlNode Page)> PagesAsync(
        Uri first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var next = first; next is not null;)
        {
            var document = new HtmlDocument();
            document.LoadHtml(await GetAsync(next, cancellationToken) ?? "");
            yield return (next, document.DocumentNode);
            var link = document.DocumentNode.SelectSingleNode("//a[@rel='next'] | //a[contains(@class,'pageNav-jump--next')] | //div[@class='nav-next']/a | //a[contains(@class,'next page-numbers')]");
            next = link is null ? null : new Uri(next, link.GetAttributeValue("href", ""));
        }
    }

    private static IEnumerable<string> JsonLd(HtmlNode page) =>
        JsonNode.Parse(page.SelectSingleNode("//script[@type='application/ld+json']")!.InnerText)!["comment"]!.AsArray()
            .Select(comment => comment!["identifier"]!.GetValue<string>());

    private static string Number(HtmlNode node) => new([.. (node.Id ?? "").Where(char.IsAsciiDigit)]);

    private static IEnumerable<HtmlNode> Nodes(HtmlNode page, string path) => page.SelectNodes(path) ?? Enumerable.Empty<HtmlNode>();

    private static string PostLinks(string make) => make switch
    {
        "wordpress" => "//h2[@class='entry-title']/a",
        "forum" => "//div[@class='structItem-title']/a",
        "photo" => "//a[@class='tile-title']",
        "newsletter" => "//a[@class='post-preview-title']",
        "microdata" => "//h2[@itemprop='headline']/a",
        "handmade" => "//a[@class='drawer-label']",
        _ => "//h3/a",
    };

    private static string Comments(string make) => make switch
    {
        "wordpress" => "//ol[@class='comment-list' or @class='children']/li",
        "forum" => "//article[@data-content]",
        "newsletter" => "//div[@class='comment-anchor']",
        "microdata" => "//*[@itemprop='comment']",
        "handmade" => "//div[starts-with(@class,'voice') and @id]",
        _ => "//*[@itemprop='comment' or contains(@class,'comment-body')]",
    };
}
