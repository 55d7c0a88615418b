using System.Globalization;
using System.Text;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect;

/// <summary>Reads pages of a simple make: one "comment ID TIME", "next ADDRESS", "stated NUMBER" or "post TITLE" a line; anything else is not understood.</summary>
internal static class LinePages
{
    public static ExtractedPage Read(PageContent page, CancellationToken cancellationToken)
    {
        var lines = Encoding.UTF8.GetString(page.Body.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3)).ToList();
        var comments = lines.Where(line => line[0] == "comment").Select(line => new ExtractedComment(
            line[1], null, null, "text", line.Length > 2 ? DateTimeOffset.Parse(line[2], CultureInfo.InvariantCulture) : null, false, null, null, null)).ToList();
        var post = lines.Find(line => line[0] == "post") is { } title ? new ExtractedPost(title[1], null, null, null, null, null) : null;
        var next = lines.Find(line => line[0] == "next") is { } link ? new Uri(page.Address!, link[1]) : null;
        var stated = lines.Find(line => line[0] == "stated") is { } number ? int.Parse(number[1], CultureInfo.InvariantCulture) : (int?)null;
        var isUnderstood = post is not null || comments.Count > 0;

        return new(page.Source, isUnderstood ? "lines" : null, page.Address, post, comments, next, stated, []);
    }
}
