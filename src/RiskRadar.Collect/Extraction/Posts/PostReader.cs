using System.Text.Json;
using RiskRadar.Collect.Extraction.Items;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.StructuredContent;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction.Posts;

/// <summary>Reads the post that a page is about: from schema.org objects and meta elements, otherwise from the page's own markup.</summary>
internal static class PostReader
{
    private static readonly string[] PostTypes =
    [
        "Article", "NewsArticle", "BlogPosting", "TechArticle", "DiscussionForumPosting", "SocialMediaPosting", "Question", "Report", "VideoObject", "Recipe",
    ];

    private static readonly Selector ArticleText =
        "[itemprop=articleBody], .entry-content, .post-content, .article-content, .article-body, .article__body, .post-body, .e-content, .entry, .available-content, .content-body, article, main";

    private static readonly Selector Byline = "[rel=author], .p-author, .author .fn, .byline a, .entry-author-name, .author-name, .post-author a, .byline, .author a";

    private static readonly Selector Published = "time.entry-date, time.published, [itemprop=datePublished], .entry-date, .post-date, .published, .date-header, article time, header time";

    /// <summary>The post, or <see langword="null"/> when the page shows none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="objects">The page's schema.org objects.</param>
    /// <param name="items">The nodes of the comments, which are not part of the post.</param>
    public static ExtractedPost? Read(MarkupPage page, IReadOnlyList<JsonElement> objects, IReadOnlySet<int> items)
    {
        var stated = objects.FirstOrDefault(element => LinkedDocuments.IsA(element, PostTypes));
        var isStated = stated.ValueKind == JsonValueKind.Object;
        var title = Title(page, isStated ? LinkedDocuments.Text(stated, "headline", "name") : null);
        var (text, node) = Text(page, items);
        var author = isStated ? LinkedDocuments.Text(stated, "author") : null;
        author ??= page.Head.Meta("author") ?? page.Head.Meta("article:author") ?? BylineOf(page);
        var published = page.Times.Machine((isStated ? LinkedDocuments.Text(stated, "datePublished", "dateCreated", "uploadDate") : null) ?? page.Head.Meta("article:published_time"))
            ?? PublishedOn(page);
        if (text is null && isStated)
        {
            text = LinkedDocuments.Text(stated, "articleBody", "text", "description") is { } body ? MarkupText.Plain(body) : null;
        }

        if (title is null && text is null)
        {
            return null;
        }

        var disclosure = Disclosures.Of(page, text, node);
        return new ExtractedPost(title, NotAnAddress(author), published?.At, text, disclosure is null ? null : true, disclosure);
    }

    /// <summary>The post of a thread whose first item is the post.</summary>
    public static ExtractedPost Of(MarkupPage page, Draft first)
    {
        var disclosure = Disclosures.Of(page, first.Text, first.Node);
        return new ExtractedPost(Title(page, null), first.Author, first.Time?.At, first.Text, disclosure is null ? null : true, disclosure);
    }

    private static string? Title(MarkupPage page, string? stated)
    {
        var title = stated ?? page.Head.Meta("og:title");
        if (title is null)
        {
            for (var node = 1; node < page.Tree.Count; node++)
            {
                if (page.Tree.TagOf(node) == Tag.H1 && Prose.Of(page.Tree, node) is { Length: > 0 and < 300 } heading)
                {
                    title = heading;
                    break;
                }
            }
        }

        title ??= page.Head.Title;
        return title is null ? null : Prose.OneLine(Entities.Decode(title)) is { Length: > 0 } line ? line : null;
    }

    private static (string? Text, int Node) Text(MarkupPage page, IReadOnlySet<int> items)
    {
        var tree = page.Tree;
        foreach (var node in ArticleText.InOrder(tree))
        {
            if (items.Any(item => tree.Contains(item, node)))
            {
                continue;
            }

            var text = Prose.Of(tree, node, inner => items.Contains(inner) || IsBesideThePost(tree, inner));
            if (text.Length >= 80)
            {
                return (text, node);
            }
        }

        return (null, -1);
    }

    private static bool IsBesideThePost(PageTree tree, int node) =>
        tree.TagOf(node) is Tag.Nav or Tag.Form or Tag.Aside or Tag.Footer
        || (tree.Hints(node, Hints.Comment | Hints.Related | Hints.Navigation | Hints.Form) && !tree.Hints(node, Hints.Content | Hints.Post));

    private static string? BylineOf(MarkupPage page)
    {
        var node = Byline.First(page.Tree, 0);
        return node >= 0 && AuthorFinder.Clean(Prose.Of(page.Tree, node)) is { Length: > 0 and < 80 } name ? name : null;
    }

    private static Times.PublishedTime? PublishedOn(MarkupPage page)
    {
        var node = Published.First(page.Tree, 0);
        return node < 0 ? null : ElementTimes.Of(page, node)?.Time ?? page.Times.Find(Prose.OneLine(Prose.Of(page.Tree, node)))?.Time;
    }

    private static string? NotAnAddress(string? author) =>
        author is null || author.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : Prose.OneLine(Entities.Decode(author)) is { Length: > 0 } name ? name : null;
}
