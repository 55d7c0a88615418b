using System.Text.Json;
using System.Xml.Linq;

namespace RiskRadar.Collect.Discovery;

/// <summary>Reads RSS 0.9x to 2.0, RSS 1.0, Atom and JSON Feed. Pure.</summary>
internal static class FeedReader
{
    /// <summary>The feed's posts, or <see langword="null"/> when these bytes are no feed.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="address">Where they came from: links may be relative.</param>
    public static PostListing? Read(ReadOnlyMemory<byte> body, Uri address)
    {
        var text = body.Span.TrimStart(" \t\r\n\uFEFF"u8);
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] == '{')
        {
            return ReadJson(body, address);
        }

        return SafeXml.Read(body) is { } root && root.Name.LocalName is "rss" or "RDF" or "feed" ? ReadXml(root, address) : null;
    }

    private static PostListing ReadXml(XElement root, Uri address)
    {
        var channel = Child(root, "channel") ?? root;

        // RSS 1.0 puts the items beside the channel, the others into it.
        var items = root.Elements().Concat(channel == root ? [] : channel.Elements()).Where(element => element.Name.LocalName is "item" or "entry");
        var posts = items.Select(item => PostOf(item, address)).OfType<ListedPost>().ToList();

        return new(posts, Resolve(address, LinkOf(channel, "next")), Resolve(address, LinkOf(channel, "alternate") ?? Text(channel, "link")));
    }

    private static ListedPost? PostOf(XElement item, Uri address)
    {
        // FeedBurner and its like put their own counting address into the link and the post's into this.
        var link = Text(item, "origLink") ?? LinkOf(item, "alternate") ?? Text(item, "link") ?? PermanentIdOf(item);
        var published = ForeignTime.Parse(Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "issued"));

        return Resolve(address, link) is { } post ? new(post, PlainTitle.Of(Text(item, "title")), published, ForeignTime.Parse(Text(item, "updated"))) : null;
    }

    private static string? PermanentIdOf(XElement item) =>
        Child(item, "guid") is { } id && !string.Equals(id.Attribute("isPermaLink")?.Value, "false", StringComparison.OrdinalIgnoreCase)
            ? id.Value
            : null;

    // Atom's link element; one without a relation is the alternate.
    private static string? LinkOf(XElement parent, string relation) => parent.Elements()
        .Where(element => element.Name.LocalName == "link" && element.Attribute("href") is not null)
        .FirstOrDefault(element => (element.Attribute("rel")?.Value ?? "alternate") == relation)
        ?.Attribute("href")?.Value;

    private static PostListing? ReadJson(ReadOnlyMemory<byte> body, Uri address)
    {
        using var document = ForeignJson.Parse(body);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } feed ||
            ForeignJson.Text(feed, "version")?.Contains("jsonfeed.org", StringComparison.Ordinal) != true ||
            !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return new(
            [.. items.EnumerateArray().Select(item => PostOf(item, address)).OfType<ListedPost>()],
            Resolve(address, ForeignJson.Text(feed, "next_url")),
            Resolve(address, ForeignJson.Text(feed, "home_page_url")));
    }

    private static ListedPost? PostOf(JsonElement item, Uri address) =>
        Resolve(address, ForeignJson.Text(item, "url") ?? ForeignJson.Text(item, "id")) is { } post
            ? new(
                post,
                PlainTitle.Of(ForeignJson.Text(item, "title")),
                ForeignTime.Parse(ForeignJson.Text(item, "date_published")),
                ForeignTime.Parse(ForeignJson.Text(item, "date_modified")))
            : null;

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement parent, string name) =>
        Child(parent, name) is { } child && !string.IsNullOrWhiteSpace(child.Value) ? child.Value.Trim() : null;

    private static Uri? Resolve(Uri address, string? link) =>
        link is not null && Uri.TryCreate(address, link.Trim(), out var resolved) && resolved.Scheme is "http" or "https" ? resolved : null;
}
