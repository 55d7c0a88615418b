using System.Text;
using System.Xml.Linq;
using RiskRadar.Collect.Discovery;
using RiskRadar.Collect.Extraction;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Text;
using RiskRadar.Collect.Extraction.Times;

namespace RiskRadar.Collect.Sites.Feeds;

/// <summary>Feeds of comments in RSS and Atom, as WordPress, Blogger and their like publish them beside each post.</summary>
internal static class CommentFeed
{
    private static readonly TimeReader Times = new(null, DateOrder.MonthFirst);

    /// <summary>The text begins as a feed does.</summary>
    public static bool IsFeed(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, 2_000)].TrimStart();
        return (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && (start.Contains("<rss", StringComparison.Ordinal) || start.Contains("<feed", StringComparison.Ordinal)
            || start.Contains("<rdf:RDF", StringComparison.Ordinal))) || start.StartsWith("<rss", StringComparison.Ordinal) || start.StartsWith("<feed", StringComparison.Ordinal);
    }

    /// <summary>The comments; <see langword="null"/> when this is no feed of comments.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="budget">What reading it may cost.</param>
    public static JsonPage? Read(string text, ReadingBudget budget)
    {
        if (SafeXml.Read(Encoding.UTF8.GetBytes(WithoutDeclaration(text))) is not { } root)
        {
            return null;
        }

        var channel = Child(root, "channel") ?? root;
        var items = root.Elements().Concat(channel == root ? [] : channel.Elements()).Where(element => element.Name.LocalName is "item" or "entry").ToList();

        // Posts have addresses of their own, comments one within their post's, or they say what they answer.
        return items.Count == 0 || items.Exists(item => !IsComment(item))
            ? null
            : new JsonPage(items.Where(_ => budget.MayReadItem()).Select(Draft).Where(draft => draft.Text.Length > 0).ToList(), null, null, null);
    }

    private static bool IsComment(XElement item) => Child(item, "in-reply-to") is not null || Link(item)?.Fragment is { Length: > 1 };

    private static Draft Draft(XElement item)
    {
        var address = Link(item);
        var author = Child(item, "author") is { HasElements: true } person ? Child(person, "name")?.Value : Child(item, "creator")?.Value ?? Child(item, "author")?.Value;
        var answered = Child(item, "in-reply-to")?.Attribute("ref")?.Value;
        return new Draft
        {
            Node = 0,
            Id = ItemIds.FromFragment(address) ?? Child(item, "id")?.Value ?? Child(item, "guid")?.Value,
            Author = author is null ? null : MarkupText.Plain(author) is { Length: > 0 } name ? name : null,
            Text = MarkupText.Of((Child(item, "encoded") ?? Child(item, "content") ?? Child(item, "description") ?? Child(item, "summary"))?.Value ?? ""),
            Time = Published(Child(item, "pubDate")?.Value ?? Child(item, "published")?.Value ?? Child(item, "date")?.Value ?? Child(item, "updated")?.Value),
            ParentId = answered is null ? null : ItemIds.FromFragment(Links.Resolve(null, answered)) ?? answered,
            Permalink = address,
        };
    }

    private static PublishedTime? Published(string? written) =>
        ForeignTime.Parse(written) is { } at ? new PublishedTime(at, false) : Times.Machine(written);

    private static Uri? Link(XElement item)
    {
        var link = item.Elements().Where(element => element.Name.LocalName == "link").FirstOrDefault(element => element.Attribute("rel")?.Value is null or "alternate");
        return Links.Resolve(null, link?.Attribute("href")?.Value ?? link?.Value ?? Child(item, "guid")?.Value);
    }

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    // The text is decoded already; what it says of its encoding is no longer so.
    private static string WithoutDeclaration(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var end = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return (end < 0 ? start : start[(end + 2)..]).ToString();
    }
}
