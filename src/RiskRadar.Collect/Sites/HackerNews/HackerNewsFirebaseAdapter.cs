using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.HackerNews;

/// <summary>Hacker News' own interface: an item of <c>/v0/item/ID.json</c>, or several in an array.</summary>
internal sealed class HackerNewsFirebaseAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "hackernews";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root)
    {
        var first = root.ValueKind == JsonValueKind.Array ? root.FirstItem() : root;
        return first.Has("by") && first.Has("type") && first.Has("time");
    }

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var story = items.FirstOrDefault(item => item.Text("type") is "story" or "job" or "poll");
        var drafts = items.Where(item => item.Text("type") == "comment" && item.At("deleted").ValueKind != JsonValueKind.True && item.At("dead").ValueKind != JsonValueKind.True)
            .Select(item =>
            {
                var draft = HackerNewsItems.Draft(item.Text("id"), item.Text("by"), item.Text("text"), item.Time("time"));
                draft.ParentId = item.Text("parent") is { } parent && parent != story.Text("id") ? parent : null;
                return draft;
            })
            .Where(draft => draft.Text.Length > 0)
            .ToList();
        var post = story.ValueKind != JsonValueKind.Object
            ? null
            : new ExtractedPost(story.Text("title"), story.Text("by"), story.Time("time")?.At, story.Text("text") is { } text ? MarkupText.Of(text) : null, null, null);
        return new JsonPage(drafts, post, null, story.Count("descendants"));
    }
}
