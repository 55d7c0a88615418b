using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;
using RiskRadar.Collect.Sites;

namespace RiskRadar.Collect.Import.Comments;

/// <summary>A line of JSON: a comment, or a post with its comments.</summary>
internal static class PostLine
{
    private static readonly TimeReader Times = new(null, DateOrder.MonthFirst);

    /// <summary>A comment by the names of its fields; an author may be an object with a name.</summary>
    public static CommentRow Row(JsonElement element)
    {
        var row = new CommentRow();
        foreach (var property in element.EnumerateObject())
        {
            row.Add(ColumnNames.Of(property.Name), Text(property.Value));
        }

        return row;
    }

    /// <summary>A post with its comments, as a roster file or <c>riskradar extract</c> writes it.</summary>
    public static ExtractedPage Read(string source, JsonElement line, JsonElement comments)
    {
        var post = line.At("post").ValueKind == JsonValueKind.Object ? line.At("post") : line;
        var drafts = comments.EnumerateArray().Where(comment => comment.ValueKind == JsonValueKind.Object).Select(Row).Where(row => row.Text.Length > 0).Select(row => row.ToDraft(Times)).ToList();
        var text = post.Text("text") is { } written ? MarkupText.Lines(written) : null;
        var said = new ExtractedPost(post.Text("title"), post.Text("author") ?? line.Text("influencer"), post.Time("publishedAt")?.At, text, Flag(post, "sponsored"), post.Text("disclosure"));
        return new ExtractedPage(
            source,
            line.Text("platform") ?? "import",
            Links.Resolve(null, line.Text("url")),
            said is { Title: null, Author: null, PublishedAt: null, Text: null } ? null : said,
            ReplyTree.Comments(drafts),
            Links.Resolve(null, line.Text("next")),
            line.Count("stated", "comments"),
            []);
    }

    private static bool? Flag(JsonElement element, string name) => element.At(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.Text("name") ?? value.Text("username") ?? "",
        _ => "",
    };
}
