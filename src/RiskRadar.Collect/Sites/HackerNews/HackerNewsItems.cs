using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Sites.HackerNews;

/// <summary>What both interfaces of Hacker News say about a comment.</summary>
internal static class HackerNewsItems
{
    /// <summary>A comment.</summary>
    public static Draft Draft(string? id, string? author, string? text, PublishedTime? time) => new()
    {
        Node = 0,
        Id = id,
        Author = author,
        AuthorUrl = author is null ? null : Links.Resolve(null, $"https://news.ycombinator.com/user?id={author}"),
        Text = MarkupText.Of(text ?? ""),
        Time = time,
        Permalink = id is null ? null : Links.Resolve(null, $"https://news.ycombinator.com/item?id={id}"),
    };
}
