using System.Text.Json;

namespace RiskRadar.Collect.Discovery;

/// <summary>The posts that a listing page names in schema.org's JSON-LD. Pure.</summary>
internal static class StructuredPosts
{
    private static readonly HashSet<string> PostTypes = new(StringComparer.Ordinal)
    {
        "Article", "BlogPosting", "NewsArticle", "SocialMediaPosting", "DiscussionForumPosting", "VideoObject", "ListItem",
    };

    public static IEnumerable<ListedPost> Read(IEnumerable<string> scripts, Uri baseAddress)
    {
        var found = new List<ListedPost>();
        foreach (var script in scripts)
        {
            // Broken structured data is common, and the links of the page are still there.
            using var json = ForeignJson.Parse(script);
            if (json is not null)
            {
                Collect(json.RootElement, baseAddress, found);
            }
        }

        // A page that names one article is that article's page, not a list.
        return found.Count > 1 ? found : [];
    }

    // The parser itself bounds the depth, at 64.
    private static void Collect(JsonElement element, Uri baseAddress, List<ListedPost> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, baseAddress, found);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (PostTypes.Contains(ForeignJson.Text(element, "@type") ?? "") && Uri.TryCreate(baseAddress, ForeignJson.Text(element, "url") ?? ForeignJson.Text(element, "@id") ?? "", out var address) &&
                PostAddress.IsSameSite(address, baseAddress) && PostAddress.LooksLikePost(address))
            {
                found.Add(new(
                    address,
                    PlainTitle.Of(ForeignJson.Text(element, "headline") ?? ForeignJson.Text(element, "name")),
                    ForeignTime.Parse(ForeignJson.Text(element, "datePublished") ?? ForeignJson.Text(element, "uploadDate")),
                    ForeignTime.Parse(ForeignJson.Text(element, "dateModified"))));
            }

            foreach (var property in element.EnumerateObject().Where(property => !property.NameEquals("comment") && !property.NameEquals("breadcrumb")))
            {
                Collect(property.Value, baseAddress, found);
            }
        }
    }
}
