using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Reddit;

/// <summary>Reddit's <c>/comments/ID.json</c>: a listing with the post and one with the comment trees.</summary>
internal sealed class RedditListingAdapter : IJsonAdapter
{
    private const int Deepest = 60;

    private static readonly Selector Quote = "blockquote";

    /// <inheritdoc/>
    public string Platform => "reddit";

    /// <inheritdoc/>
    public bool Recognises(JsonElement root) =>
        (root.ValueKind == JsonValueKind.Array ? root.FirstItem() : root).Text("kind") == "Listing";

    /// <inheritdoc/>
    public JsonPage Parse(JsonElement root, PageContent content)
    {
        var listings = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var drafts = new List<Draft>();
        var post = default(JsonElement);
        foreach (var listing in listings)
        {
            foreach (var child in listing.Items("data", "children"))
            {
                if (child.Text("kind") == "t3" && post.ValueKind == JsonValueKind.Undefined)
                {
                    post = child.At("data");
                }
                else
                {
                    Add(child, null, 0, drafts);
                }
            }
        }

        return new JsonPage(drafts, post.ValueKind == JsonValueKind.Undefined ? null : Post(post), null, post.Count("num_comments"));
    }

    private static ExtractedPost Post(JsonElement post) => new(
        post.Text("title"),
        post.Text("author"),
        post.Time("created_utc")?.At,
        Body(post.Text("selftext_html"), post.Text("selftext")) is { Length: > 0 } text ? text : null,
        post.At("promoted").ValueKind == JsonValueKind.True ? true : null,
        post.At("promoted").ValueKind == JsonValueKind.True ? "promoted" : null);

    private static void Add(JsonElement thing, Draft? parent, int depth, List<Draft> drafts)
    {
        if (thing.Text("kind") != "t1" || depth > Deepest)
        {
            return;
        }

        var data = thing.At("data");
        var author = data.Text("author");
        var draft = new Draft
        {
            Node = 0,
            Id = data.Text("id"),
            Author = author,
            AuthorUrl = author is null or "[deleted]" ? null : Links.Resolve(null, $"https://www.reddit.com/user/{author}"),
            Text = Body(data.Text("body_html"), data.Text("body")),
            Time = data.Time("created_utc"),
            Likes = data.Count("score"),
            Permalink = data.Text("permalink") is { } path ? Links.Resolve(new Uri("https://www.reddit.com/"), path) : null,
            Parent = parent,
            ParentId = parent is null && data.Text("parent_id") is { } stated && stated.StartsWith("t1_", StringComparison.Ordinal) ? stated[3..] : null,
        };
        if (draft.Text is not ("" or "[deleted]" or "[removed]"))
        {
            drafts.Add(draft);
        }

        foreach (var reply in data.Items("replies", "data", "children"))
        {
            Add(reply, draft.Text is "" or "[deleted]" or "[removed]" ? parent : draft, depth + 1, drafts);
        }
    }

    private static string Body(string? html, string? markdown)
    {
        if (html is null)
        {
            return string.Join('\n', (markdown ?? "").Split('\n').Where(line => !line.StartsWith('>') && !line.StartsWith("&gt;", StringComparison.Ordinal))
                .Select(line => Prose.OneLine(Entities.Decode(line))).Where(line => line.Length > 0));
        }

        // Without raw_json=1 the fragment's own brackets are written as references.
        var fragment = html.StartsWith("&lt;", StringComparison.Ordinal) ? Entities.Decode(html) : html;
        var text = MarkupText.Of(fragment, Quote);
        return text.Length > 0 ? text : MarkupText.Of(fragment);
    }
}
