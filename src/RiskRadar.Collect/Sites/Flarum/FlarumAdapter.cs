using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Sites.Flarum;

/// <summary>
/// Flarum: the posts stand in the page as the answer of its own interface, with their times; without that, as an outline for browsers without script.
/// Built from the public documentation of both.
/// </summary>
internal sealed class FlarumAdapter : ISiteAdapter
{
    private static readonly CommentLayout Layout = new()
    {
        Item = "article.Post, .Post, .container article",
        Author = "h3, .PostUser-name, .username",
        Text = ".Post-body",
        Time = "time, .PostMeta time",
        LeaveOut = "blockquote",
        NeedsText = true,
    };

    private static readonly Selector NotWords = "blockquote";

    /// <inheritdoc/>
    public string Platform => "flarum";

    /// <inheritdoc/>
    public bool Recognises(MarkupPage page) =>
        page.Tree.WithId("flarum-content") >= 0 && (page.Tree.WithClass("Post-body").Count > 0 || Stated(page).Count > 0);

    /// <inheritdoc/>
    public SitePage Parse(MarkupPage page)
    {
        var stated = Stated(page);
        if (stated.Count == 0)
        {
            return SiteReading.Thread(page, Layout, Platform, "a[rel=next]");
        }

        var post = default(ExtractedPost);
        if (stated[0].Number == 1)
        {
            post = Extraction.Posts.PostReader.Of(page, stated[0].Draft);
            stated.RemoveAt(0);
        }

        return new SitePage(stated.Select(one => one.Draft).ToList(), new HashSet<int>(), post, NextPages.Of(page, "a[rel=next]"));
    }

    private static List<(int Number, Draft Draft)> Stated(MarkupPage page)
    {
        foreach (var script in page.Scripts("flarum-json-payload"))
        {
            try
            {
                using var document = JsonDocument.Parse(ForeignJson.Mend(script), new JsonDocumentOptions { MaxDepth = 64 });
                return Posts(document.RootElement.At("apiDocument"));
            }
            catch (JsonException)
            {
                // Not the answer that it poses as: the outline is left.
            }
        }

        return [];
    }

    private static List<(int Number, Draft Draft)> Posts(JsonElement answer)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var user in answer.Items("included").Where(item => item.Text("type") == "users"))
        {
            if (user.Text("id") is { } id && (user.Text("attributes", "displayName") ?? user.Text("attributes", "username")) is { } name)
            {
                names[id] = name;
            }
        }

        return answer.Items("included").Concat(answer.Items("data"))
            .Where(item => item.Text("type") == "posts" && item.Text("attributes", "contentType") is null or "comment")
            .Select(item => (Number: item.Count("attributes", "number") ?? 0, Draft: Draft(item, names)))
            .Where(one => one.Draft.Text.Length > 0)
            .OrderBy(one => one.Number)
            .ToList();
    }

    private static Draft Draft(JsonElement post, Dictionary<string, string> names)
    {
        var body = post.Text("attributes", "contentHtml") ?? "";
        var text = MarkupText.Of(body, NotWords);
        return new Draft
        {
            Node = 0,
            Id = post.Text("id"),
            Author = post.Text("relationships", "user", "data", "id") is { } id ? names.GetValueOrDefault(id) : null,
            Text = text.Length > 0 ? text : MarkupText.Of(body),
            Time = post.Time("attributes", "createdAt"),
        };
    }
}
