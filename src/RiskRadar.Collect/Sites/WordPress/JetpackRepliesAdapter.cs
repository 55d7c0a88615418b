using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.WordPress;

/// <summary>
/// Comments of sites with Jetpack and of WordPress.com: <c>/rest/v1.1/sites/SITE/posts/ID/replies/</c>. After the public documentation of the interface.
/// </summary>
internal sealed class JetpackRepliesAdapter : IJsonAdapter
{
    // The interface's default for "number".
    private const int PageSize = 20;

    /// <inheritdoc/>
    public string Platform => "wordpress";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => root.Has("found") && root.FirstItem("comments") is { ValueKind: JsonValueKind.Object } first && first.Has("ID") && first.Has("content");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var all = root.Items("comments").ToList();
        var drafts = all
            .Where(comment => comment.Text("type") is null or "comment" && comment.Text("status") is null or "approved")
            .Select(Draft).Where(draft => draft.Text.Length > 0).ToList();
        var isCut = all.Count >= (JsonLinks.Number(content.Address, "number") ?? PageSize);
        return new JsonPage(drafts, null, isCut ? JsonLinks.NextNumber(content.Address, "page") : null, root.Count("found"));
    }

    private static Draft Draft(JsonElement comment) => new()
    {
        Node = 0,
        Id = comment.Text("ID"),
        Author = comment.Text("author", "name") is { } name ? MarkupText.Plain(name) : null,
        AuthorUrl = Links.Resolve(null, comment.Text("author", "URL")),
        Text = MarkupText.Of(comment.Text("content") ?? ""),
        Time = comment.Time("date"),
        Likes = comment.Count("like_count"),
        // False for an answer to the post.
        ParentId = comment.Text("parent", "ID"),
        Permalink = Links.Resolve(null, comment.Text("URL")),
    };
}
