using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Lemmy;

/// <summary>Lemmy's <c>/api/v3/comment/list</c>. After the public documentation of the interface.</summary>
internal sealed class LemmyAdapter : IJsonAdapter
{
    // The interface's default for limit.
    private const int PageSize = 10;

    /// <inheritdoc/>
    public string Platform => "lemmy";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => root.FirstItem("comments") is { ValueKind: JsonValueKind.Object } first && first.At("comment").Has("path") && first.Has("creator");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var all = root.Items("comments").ToList();
        var drafts = all
            .Where(view => view.At("comment", "deleted").ValueKind != JsonValueKind.True && view.At("comment", "removed").ValueKind != JsonValueKind.True)
            .Select(Draft)
            .Where(draft => draft.Text.Length > 0)
            .ToList();
        var size = JsonLinks.Number(content.Address, "limit") ?? PageSize;
        return new JsonPage(drafts, null, all.Count >= size ? JsonLinks.NextNumber(content.Address, "page") : null, all.Count > 0 ? all[0].Count("post", "comments") : null);
    }

    private static Draft Draft(JsonElement view)
    {
        // The path "0.12.15" names the ancestors, the comment itself last.
        var path = (view.Text("comment", "path") ?? "").Split('.');
        return new Draft
        {
            Node = 0,
            Id = view.Text("comment", "id"),
            Author = view.Text("creator", "name"),
            AuthorUrl = Links.Resolve(null, view.Text("creator", "actor_id")),
            Text = string.Join('\n', (view.Text("comment", "content") ?? "").Split('\n').Where(line => !line.StartsWith('>')).Select(Prose.OneLine).Where(line => line.Length > 0)),
            Time = view.Time("comment", "published"),
            Likes = view.Count("counts", "upvotes") ?? view.Count("counts", "score"),
            ParentId = path.Length > 2 ? path[^2] : null,
            Permalink = Links.Resolve(null, view.Text("comment", "ap_id")),
        };
    }
}
