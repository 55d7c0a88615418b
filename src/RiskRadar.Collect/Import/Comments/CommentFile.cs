using System.Text.Json;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Import.Comments;

/// <summary>
/// Comments that another tool exported: CSV and TSV with a header, or JSON Lines of comments, of posts with their comments (roster files), or of what
/// <c>riskradar extract</c> prints. Columns are known by their names (<see cref="ColumnNames"/>); a post's comments are one page.
/// </summary>
public static class CommentFile
{
    private const string Platform = "import";

    // More would make one page's warnings a file of their own.
    private const int MostWarnings = 5;

    private static readonly string[] TableEndings = [".csv", ".tsv", ".tab"];

    private static readonly string[] LineEndings = [".jsonl", ".ndjson"];

    /// <summary>Its name says that a file holds exported comments.</summary>
    public static bool Is(string name) => Ends(name, TableEndings) || Ends(name, LineEndings);

    /// <summary>The file's posts with their comments, in the order in which the file first names them; a line that cannot be read is in the warnings of the first.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="address">The address of the post where the file names none, or <see langword="null"/>.</param>
    /// <param name="body">Its bytes.</param>
    public static IReadOnlyList<ExtractedPage> Read(string source, Uri? address, ReadOnlyMemory<byte> body)
    {
        var text = Charset.Decode(body.Span, null).TrimStart('\uFEFF');
        var problems = new List<string>();
        var posts = new List<ExtractedPage>();
        var rows = Ends(source, TableEndings) ? Table(source, text, problems) : JsonLines(source, text, posts, problems);
        var times = new TimeReader(null, DateOrder.MonthFirst);
        foreach (var post in rows.ToList().GroupBy(row => row.Post, StringComparer.Ordinal))
        {
            posts.Add(new ExtractedPage(
                source, Platform, Links.Resolve(null, post.Key) ?? address, null, ReplyTree.Comments(post.Select(row => row.ToDraft(times)).ToList()), null, null, []));
        }

        if (posts.Count == 0)
        {
            posts.Add(new ExtractedPage(source, null, address, null, [], null, null, []));
            problems.Add("The file has no comments.");
        }

        var warnings = problems.Count <= MostWarnings ? problems : [.. problems.Take(MostWarnings), $"{problems.Count - MostWarnings} more lines were left out."];
        return [posts[0] with { Warnings = [.. posts[0].Warnings, .. warnings] }, .. posts.Skip(1)];
    }

    private static bool Ends(string name, string[] endings) => endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<CommentRow> Table(string source, string text, List<string> problems)
    {
        var separator = source.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? DelimitedText.SeparatorOf(text) : '\t';
        List<CommentColumn>? columns = null;
        foreach (var (line, cells) in DelimitedText.Rows(text, separator))
        {
            if (columns is null)
            {
                columns = cells.ConvertAll(ColumnNames.Of);
                if (!columns.Contains(CommentColumn.Text))
                {
                    problems.Add("The first line names no column of texts (text, comment, body or message).");
                    yield break;
                }

                continue;
            }

            var row = new CommentRow();
            for (var index = 0; index < Math.Min(cells.Count, columns.Count); index++)
            {
                row.Add(columns[index], cells[index]);
            }

            if (row.Text.Length > 0)
            {
                yield return row;
            }
            else
            {
                problems.Add($"Line {line} has no text.");
            }
        }
    }

    private static IEnumerable<CommentRow> JsonLines(string source, string text, List<ExtractedPage> posts, List<string> problems)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Parse(line) is not { ValueKind: JsonValueKind.Object } element)
            {
                problems.Add($"Line {number} is no JSON object.");
            }
            else if (element.TryGetProperty("comments", out var comments) && comments.ValueKind == JsonValueKind.Array)
            {
                posts.Add(PostLine.Read(source, element, comments));
            }
            else if (PostLine.Row(element) is { Text.Length: > 0 } row)
            {
                yield return row;
            }
            else if (!element.TryGetProperty("type", out var type) || !type.ValueEquals("influencer"))
            {
                problems.Add($"Line {number} has no text.");
            }
        }
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(ForeignJson.Mend(line));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
