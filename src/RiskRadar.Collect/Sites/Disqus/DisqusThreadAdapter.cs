using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Disqus;

/// <summary>Disqus: <c>/api/3.0/threads/listPosts</c> and the thread JSON that its frame embeds. After the public documentation of the interface.</summary>
internal sealed class DisqusThreadAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "disqus";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => Posts(root).FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.Has("raw_message") | first.Has("message") && first.Has("author");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = Posts(root)
            .Where(post => post.At("isDeleted").ValueKind != JsonValueKind.True && post.At("isSpam").ValueKind != JsonValueKind.True)
            .Select(Draft)
            .Where(draft => draft.Text.Length > 0)
            .ToList();
        var cursor = root.At("cursor");
        var hasNext = cursor.At("hasNext").ValueKind == JsonValueKind.True || cursor.At("more").ValueKind == JsonValueKind.True;
        return new JsonPage(
            drafts,
            null,
            hasNext && cursor.Text("next") is { } next ? JsonLinks.With(content.Address, "cursor", next) : null,
            root.Count("response", "thread", "posts") ?? cursor.Count("total"));
    }

    private static IEnumerable<JsonElement> Posts(JsonElement root) =>
        root.At("response").ValueKind == JsonValueKind.Array ? root.Items("response") : root.Items("response", "posts");

    private static Draft Draft(JsonElement post) => new()
    {
        Node = 0,
        Id = post.Text("id"),
        Author = post.Text("author", "name") ?? post.Text("author", "username"),
        AuthorUrl = Links.Resolve(null, post.Text("author", "profileUrl")),
        Text = MarkupText.Of(post.Text("message") ?? post.Text("raw_message") ?? ""),
        Time = post.Time("createdAt"),
        Likes = post.Count("likes"),
        ParentId = post.Text("parent"),
        Permalink = Links.Resolve(null, post.Text("url")),
    };
}
