using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Mastodon;

/// <summary>Mastodon's <c>/api/v1/statuses/ID/context</c>: the descendants of a status are its comments. After the public documentation of the interface.</summary>
internal sealed class MastodonContextAdapter : IJsonAdapter
{
    private static readonly Selector Invisible = ".invisible";

    /// <inheritdoc/>
    public string Platform => "mastodon";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        root.At("descendants").ValueKind == JsonValueKind.Array && root.At("ancestors").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = root.Items("descendants").Select(Draft).Where(draft => draft.Text.Length > 0).ToList();
        return new JsonPage(drafts, null, null, root.Items("descendants").Count());
    }

    private static Draft Draft(JsonElement status)
    {
        // A shortened address keeps its hidden parts in the text; what is shown ends in an ellipsis.
        var body = status.Text("content") ?? "";
        return new Draft
        {
            Node = 0,
            Id = status.Text("id"),
            Author = status.Text("account", "acct"),
            AuthorUrl = Links.Resolve(null, status.Text("account", "url")),
            Text = MarkupText.Of(body, body.Contains("ellipsis", StringComparison.Ordinal) ? Invisible : null),
            Time = status.Time("created_at"),
            Likes = status.Count("favourites_count"),
            ParentId = status.Text("in_reply_to_id"),
            Permalink = Links.Resolve(null, status.Text("url")),
        };
    }
}
