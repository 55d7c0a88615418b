using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Ghost;

/// <summary>
/// Ghost: <c>/members/api/comments/post/ID/</c>, from which its comment frame is filled; the page itself holds none. After the public source's documentation.
/// </summary>
internal sealed class GhostCommentsAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "ghost";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => root.FirstItem("comments") is { ValueKind: JsonValueKind.Object } first && first.Has("html") && first.Has("member");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = new List<Draft>();
        foreach (var comment in root.Items("comments"))
        {
            Add(comment, null, drafts);
            foreach (var reply in comment.Items("replies"))
            {
                Add(reply, comment.Text("id"), drafts);
            }
        }

        var pages = root.At("meta", "pagination");
        return new JsonPage(
            drafts, null, pages.Count("next") is { } next ? JsonLinks.With(content.Address, "page", $"{next}") : null, pages.Count("total"));
    }

    // A hidden or deleted comment is kept without its words.
    private static void Add(JsonElement comment, string? answered, List<Draft> drafts)
    {
        var text = MarkupText.Of(comment.Text("html") ?? "");
        if (text.Length > 0 && comment.Text("status") is null or "published")
        {
            drafts.Add(new Draft
            {
                Node = 0,
                Id = comment.Text("id"),
                Author = comment.Text("member", "name"),
                Text = text,
                Time = comment.Time("created_at"),
                Likes = comment.Count("count", "likes"),
                ParentId = comment.Text("in_reply_to_id") ?? answered,
            });
        }
    }
}
