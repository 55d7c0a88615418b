using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Discourse;

/// <summary>Discourse's topic JSON (<c>/t/ID.json</c>) and <c>posts.json</c>. A post's number in its topic is its id.</summary>
internal sealed class DiscourseTopicAdapter : IJsonAdapter
{
    private static readonly Selector NotWords = "aside.quote, .onebox-metadata, .lightbox .meta";

    /// <inheritdoc/>
    public string Platform => "discourse";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) => root.At("post_stream", "posts").ValueKind == JsonValueKind.Array || root.FirstItem("latest_posts").Has("cooked");

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = new List<Draft>();
        var post = default(ExtractedPost);
        var last = default(JsonElement);
        foreach (var element in root.Items("post_stream", "posts").Concat(root.Items("latest_posts")))
        {
            last = element;
            var draft = Draft(element, content.Address);
            if (element.Count("post_number") == 1)
            {
                post = new ExtractedPost(root.Text("title"), draft.Author, draft.Time?.At, draft.Text, null, null);
            }
            else if (draft.Text.Length > 0 && element.Count("post_type") is null or 1 or 2)
            {
                drafts.Add(draft);
            }
        }

        // Posts that are not shown in full stand in the stream by their ids: the last of them is the topic's last.
        var end = root.Items("post_stream", "stream").LastOrDefault();
        var isCut = end.ValueKind == JsonValueKind.Number && last.ValueKind == JsonValueKind.Object && last.Text("id") != end.GetRawText();
        return new JsonPage(drafts, post, isCut ? JsonLinks.NextNumber(content.Address, "page") : null, root.Count("posts_count") is { } all and > 0 ? all - 1 : null);
    }

    private static Draft Draft(JsonElement post, Uri? address)
    {
        var cooked = post.Text("cooked") ?? "";
        var text = MarkupText.Of(cooked, NotWords);
        var author = post.Text("username");
        return new Draft
        {
            Node = 0,
            Id = post.Text("post_number"),
            Author = author,
            AuthorUrl = author is null ? null : Links.Resolve(address, $"/u/{author}"),
            Text = text.Length > 0 ? text : MarkupText.Of(cooked),
            Time = post.Time("created_at"),
            Likes = post.Items("actions_summary").Where(action => action.Count("id") == 2).Select(action => action.Count("count")).FirstOrDefault(),
            ParentId = post.Text("reply_to_post_number"),
            Permalink = post.Text("topic_slug") is { } slug ? Links.Resolve(address, $"/t/{slug}/{post.Text("topic_id")}/{post.Text("post_number")}") : null,
        };
    }
}
