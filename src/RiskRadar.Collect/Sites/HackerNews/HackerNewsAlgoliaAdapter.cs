using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.HackerNews;

/// <summary>Hacker News through Algolia: <c>/api/v1/items/ID</c> (a tree) and <c>/search?tags=comment</c> (hits).</summary>
internal sealed class HackerNewsAlgoliaAdapter : IJsonAdapter
{
    private const int Deepest = 200;

    /// <inheritdoc/>
    public string Platform => "hackernews";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        (root.At("children").ValueKind == JsonValueKind.Array && root.Has("author") && root.Has("points") && root.Has("type"))
        || root.FirstItem("hits").Has("comment_text");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = new List<Draft>();
        if (root.Has("hits"))
        {
            drafts.AddRange(root.Items("hits").Select(Hit).Where(draft => draft.Text.Length > 0));
            return new JsonPage(drafts, null, root.Count("page") + 1 < root.Count("nbPages") ? JsonLinks.NextNumber(content.Address, "page", first: 0) : null, root.Count("nbHits"));
        }

        foreach (var child in root.Items("children"))
        {
            Add(child, null, 0, drafts);
        }

        var text = root.Text("text");
        return new JsonPage(
            drafts, new ExtractedPost(root.Text("title"), root.Text("author"), root.Time("created_at")?.At, text is null ? null : MarkupText.Of(text), null, null), null, null);
    }

    private static void Add(JsonElement item, Draft? parent, int depth, List<Draft> drafts)
    {
        if (depth > Deepest)
        {
            return;
        }

        var draft = HackerNewsItems.Draft(item.Text("id"), item.Text("author"), item.Text("text"), item.Time("created_at"));
        draft.Parent = parent;
        if (draft.Text.Length > 0)
        {
            drafts.Add(draft);
        }

        foreach (var child in item.Items("children"))
        {
            Add(child, draft.Text.Length > 0 ? draft : parent, depth + 1, drafts);
        }
    }

    private static Draft Hit(JsonElement hit)
    {
        var draft = HackerNewsItems.Draft(hit.Text("objectID"), hit.Text("author"), hit.Text("comment_text"), hit.Time("created_at"));
        draft.ParentId = hit.Text("parent_id") is { } parent && parent != hit.Text("story_id") ? parent : null;
        return draft;
    }
}
