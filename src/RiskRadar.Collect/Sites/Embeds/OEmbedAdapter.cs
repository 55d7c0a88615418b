using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Embeds;

/// <summary>oEmbed answers (oembed.com, version 1.0): what a site says about a post to those who show it elsewhere. They hold the post and no comments.</summary>
internal sealed class OEmbedAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "oembed";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        root.Text("version") is "1.0" or "1" && root.Text("type") is "link" or "photo" or "video" or "rich" && (root.Has("title") || root.Has("author_name"));

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content) =>
        new([], new ExtractedPost(Plain(root.Text("title")), Plain(root.Text("author_name")), null, null, null, null), null, null);

    private static string? Plain(string? text) => text is null ? null : MarkupText.Plain(text) is { Length: > 0 } plain ? plain : null;
}
