using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.WordPress;

/// <summary>WordPress REST: <c>/wp-json/wp/v2/comments?post=ID</c>. After the public documentation of the interface.</summary>
internal sealed class WordPressRestAdapter : IJsonAdapter
{
    // The interface's default for per_page.
    private const int PageSize = 10;

    /// <inheritdoc/>
    public string Platform => "wordpress";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => root.FirstItem() is { ValueKind: JsonValueKind.Object } first && first.Has("author_name") && first.At("content").Has("rendered");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var all = root.EnumerateArray().ToList();
        var drafts = all.Where(comment => comment.Text("type") is null or "comment" && comment.Text("status") is null or "approved").Select(Draft).Where(draft => draft.Text.Length > 0).ToList();
        var size = JsonLinks.Number(content.Address, "per_page") ?? PageSize;
        return new JsonPage(drafts, null, all.Count >= size ? JsonLinks.NextNumber(content.Address, "page") : null, null);
    }

    private static Draft Draft(JsonElement comment) => new()
    {
        Node = 0,
        Id = comment.Text("id"),
        Author = comment.Text("author_name") is { } name ? MarkupText.Plain(name) : null,
        AuthorUrl = Links.Resolve(null, comment.Text("author_url")),
        Text = MarkupText.Of(comment.Text("content", "rendered") ?? ""),
        Time = comment.Time("date_gmt") ?? comment.Time("date"),
        ParentId = comment.Text("parent") is { } parent and not "0" ? parent : null,
        Permalink = Links.Resolve(null, comment.Text("link")),
    };
}
