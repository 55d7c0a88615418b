using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.YouTube;

/// <summary>YouTube Data API v3: <c>commentThreads</c> with the replies they carry, and <c>comments</c>.</summary>
internal sealed class YouTubeAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "youtube";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        root.Text("kind") is "youtube#commentThreadListResponse" or "youtube#commentListResponse"
        || root.FirstItem("items").Text("kind") is "youtube#commentThread" or "youtube#comment";

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        if (root.At("items").ValueKind != JsonValueKind.Array)
        {
            throw new PageNotUnderstoodException(Platform, "items");
        }

        var drafts = new List<Draft>();
        var replies = 0;
        foreach (var item in root.Items("items"))
        {
            if (item.Text("kind") == "youtube#comment")
            {
                drafts.Add(Draft(item));
                continue;
            }

            var top = Draft(item.At("snippet", "topLevelComment"));
            drafts.Add(top);
            replies += item.Count("snippet", "totalReplyCount") ?? 0;
            foreach (var reply in item.Items("replies", "comments"))
            {
                var draft = Draft(reply);
                draft.ParentId ??= top.Id;
                drafts.Add(draft);
            }
        }

        drafts.RemoveAll(draft => draft.Text.Length == 0);
        var token = root.Text("nextPageToken");
        var isWhole = token is null && JsonLinks.Number(content.Address, "pageToken") is null;
        return new JsonPage(drafts, null, token is null ? null : JsonLinks.With(content.Address, "pageToken", token), isWhole ? root.Items("items").Count() + replies : null);
    }

    private static Draft Draft(JsonElement comment)
    {
        var snippet = comment.At("snippet");
        return new Draft
        {
            Node = 0,
            Id = comment.Text("id"),
            Author = snippet.Text("authorDisplayName"),
            AuthorUrl = Links.Resolve(null, snippet.Text("authorChannelUrl")),
            Text = snippet.Text("textOriginal") is { } original ? MarkupText.Lines(original) : MarkupText.Of(snippet.Text("textDisplay") ?? ""),
            Time = snippet.Time("publishedAt"),
            Likes = snippet.Count("likeCount"),
            ParentId = snippet.Text("parentId"),
        };
    }
}
