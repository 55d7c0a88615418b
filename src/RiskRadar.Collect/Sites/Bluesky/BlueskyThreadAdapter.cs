using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Bluesky;

/// <summary>Bluesky's <c>app.bsky.feed.getPostThread</c> (a tree) and <c>getPostThreadV2</c> (a list with depths).</summary>
internal sealed class BlueskyThreadAdapter : IJsonAdapter
{
    private const int Deepest = 200;

    /// <inheritdoc/>
    public string Platform => "bluesky";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        root.At("thread", "post", "record").ValueKind == JsonValueKind.Object
        || root.Items("thread").Any(item => item.Text("uri")?.StartsWith("at://", StringComparison.Ordinal) == true);

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = new List<Draft>();
        var thread = root.At("thread");
        if (thread.ValueKind == JsonValueKind.Object)
        {
            foreach (var reply in thread.Items("replies"))
            {
                Add(reply, null, 0, drafts);
            }

            return new JsonPage(drafts, Post(thread.At("post")), null, thread.Count("post", "replyCount"));
        }

        var main = default(JsonElement);
        foreach (var item in thread.EnumerateArray())
        {
            var post = item.At("value", "post");
            var depth = item.At("depth") is { ValueKind: JsonValueKind.Number } stated && stated.TryGetInt32(out var number) ? number : 0;
            if (post.ValueKind != JsonValueKind.Object || depth < 0)
            {
                continue;
            }

            if (depth == 0)
            {
                main = post;
                continue;
            }

            var draft = Draft(post);
            draft.ParentId = depth > 1 ? post.Text("record", "reply", "parent", "uri") : null;
            if (draft.Text.Length > 0)
            {
                drafts.Add(draft);
            }
        }

        return new JsonPage(drafts, main.ValueKind == JsonValueKind.Object ? Post(main) : null, null, main.Count("replyCount"));
    }

    private static void Add(JsonElement node, Draft? parent, int depth, List<Draft> drafts)
    {
        var post = node.At("post");
        if (post.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return;
        }

        var draft = Draft(post);
        draft.Parent = parent;
        if (draft.Text.Length > 0)
        {
            drafts.Add(draft);
        }

        foreach (var reply in node.Items("replies"))
        {
            Add(reply, draft.Text.Length > 0 ? draft : parent, depth + 1, drafts);
        }
    }

    private static Draft Draft(JsonElement post)
    {
        var handle = post.Text("author", "handle");
        return new Draft
        {
            Node = 0,
            Id = post.Text("uri"),
            Author = handle,
            AuthorUrl = handle is null ? null : Links.Resolve(null, $"https://bsky.app/profile/{handle}"),
            Text = MarkupText.Lines(post.Text("record", "text") ?? ""),
            Time = post.Time("record", "createdAt"),
            Likes = post.Count("likeCount"),
            Permalink = handle is not null && post.Text("uri") is { } uri ? Links.Resolve(null, $"https://bsky.app/profile/{handle}/post/{uri[(uri.LastIndexOf('/') + 1)..]}") : null,
        };
    }

    private static ExtractedPost Post(JsonElement post) =>
        new(null, post.Text("author", "handle"), post.Time("record", "createdAt")?.At, post.Text("record", "text"), null, null);
}
