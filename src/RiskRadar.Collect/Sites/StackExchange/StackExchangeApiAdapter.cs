using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.StackExchange;

/// <summary>Stack Exchange API 2.3: answers and comments with <c>filter=withbody</c>. After the public documentation of the interface.</summary>
internal sealed class StackExchangeApiAdapter : IJsonAdapter
{
    /// <inheritdoc/>
    public string Platform => "stackexchange";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        root.Has("quota_remaining") && root.At("items").ValueKind == JsonValueKind.Array
        && (root.FirstItem("items") is var first && (first.ValueKind == JsonValueKind.Undefined || first.Has("answer_id") || first.Has("comment_id") || first.Has("question_id")));

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var drafts = new List<Draft>();
        var post = default(ExtractedPost);
        foreach (var item in root.Items("items"))
        {
            if (item.Has("comment_id"))
            {
                Add(item, "comment_id", item.Text("post_type") == "question" ? null : item.Text("post_id"), drafts);
            }
            else if (item.Has("answer_id"))
            {
                AddAnswer(item, drafts);
            }
            else
            {
                post = new ExtractedPost(
                    item.Text("title") is { } title ? MarkupText.Plain(title) : null,
                    Name(item),
                    item.Time("creation_date")?.At,
                    item.Text("body") is { } body ? MarkupText.Of(body) : null,
                    null,
                    null);
                foreach (var comment in item.Items("comments"))
                {
                    Add(comment, "comment_id", null, drafts);
                }

                foreach (var answer in item.Items("answers"))
                {
                    AddAnswer(answer, drafts);
                }
            }
        }

        return new JsonPage(drafts, post, root.At("has_more").ValueKind == JsonValueKind.True ? JsonLinks.NextNumber(content.Address, "page") : null, root.Count("total"));
    }

    private static void AddAnswer(JsonElement answer, List<Draft> drafts)
    {
        Add(answer, "answer_id", null, drafts);
        foreach (var comment in answer.Items("comments"))
        {
            Add(comment, "comment_id", answer.Text("answer_id"), drafts);
        }
    }

    private static void Add(JsonElement item, string idName, string? parent, List<Draft> drafts)
    {
        var text = MarkupText.Of(item.Text("body") ?? item.Text("body_markdown") ?? "");
        if (text.Length > 0)
        {
            drafts.Add(new Draft
            {
                Node = 0,
                Id = item.Text(idName),
                Author = Name(item),
                AuthorUrl = Links.Resolve(null, item.Text("owner", "link")),
                Text = text,
                Time = item.Time("creation_date"),
                Likes = item.Count("score"),
                ParentId = parent,
                Permalink = Links.Resolve(null, item.Text("link") ?? item.Text("share_link")),
            });
        }
    }

    private static string? Name(JsonElement item) => item.Text("owner", "display_name") is { } name ? MarkupText.Plain(name) : null;
}
