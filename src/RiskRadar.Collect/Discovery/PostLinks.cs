using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace RiskRadar.Collect.Discovery;

/// <summary>
/// Chooses the links of a page that lead to posts: links are grouped by their place (the elements above them), each group is weighed by how
/// much its links read like titles, and the weightiest wins. Pure.
/// </summary>
internal static partial class PostLinks
{
    // Deep enough to tell a list from the one beside it, shallow enough that its items are alike.
    private const int LevelsOfPlace = 4;

    // An item's time stands in the same box as its title, a few levels up.
    private const int LevelsOfItem = 5;

    // A featured post or one with another layout stands in a group of its own, with links that read just as much like titles.
    private const double AsGood = 0.9;

    // Under this the links of a group are words, not titles.
    private const double LeastMean = 1.2;

    // What frames a page on every site.
    private static readonly HashSet<string> FrameElements = new(StringComparer.OrdinalIgnoreCase) { "nav", "footer", "aside", "form", "x-form" };

    private static readonly HashSet<string> FrameClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "sidebar", "widget", "widget-area", "breadcrumb", "breadcrumbs", "footer", "site-footer", "site-header",
        "pagination", "pager", "nav-links", "page-numbers", "comments", "comment-list", "related", "related-posts", "tags", "tag-links", "cat-links",
        "tagcloud", "share", "social",
    };

    public static IEnumerable<ListedPost> Choose(IReadOnlyList<PostLink> links)
    {
        var groups = links
            .Where(link => PostAddress.MayBePost(link.Address) && !IsFrame(link.Anchor))
            .GroupBy(link => PlaceOf(link.Anchor))
            .Select(group => group.GroupBy(link => PostAddress.KeyOf(link.Address)).Select(BestOf).ToList())
            .Select(group => (Links: group, Weight: group.Sum(link => WeightOf(link))))
            .Select(group => (group.Links, group.Weight, Mean: group.Weight / group.Links.Count))
            .Where(group => group.Mean >= LeastMean)
            .OrderByDescending(group => group.Weight)
            .ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        return groups
            .Where((group, index) => index == 0 || (group.Mean >= AsGood * groups[0].Mean && group.Links.All(link => IsHeading(link.Anchor))))
            .SelectMany(group => group.Links.Select(link => PostOf(link, group.Links)));
    }

    private static PostLink BestOf(IEnumerable<PostLink> same) => same.MaxBy(WeightOf)!;

    private static double WeightOf(PostLink link)
    {
        var title = TitleOf(link.Anchor);
        if (title is null || NoTitle().IsMatch(title))
        {
            return 0.05;
        }

        var words = title.Split(' ').Length;
        var weight = words >= 3 ? 1.0 : words == 2 ? 0.6 : 0.25;
        weight += IsHeading(link.Anchor) ? 1.0 : 0;
        weight += PostAddress.LooksLikePost(link.Address) ? 0.5 : 0;
        weight += TitleClass().IsMatch(link.Anchor.GetAttributeValue("class", "") + " " + link.Anchor.ParentNode?.GetAttributeValue("class", "")) ? 0.5 : 0;

        return weight;
    }

    private static ListedPost PostOf(PostLink link, IReadOnlyList<PostLink> group)
    {
        var others = group.Where(other => other != link).Select(other => other.Anchor).ToHashSet();
        var item = link.Anchor;
        for (var level = 0; level < LevelsOfItem && item.ParentNode is { } parent; level++)
        {
            // The box that holds another post's link too is the list.
            if (parent.Descendants("a").Any(others.Contains))
            {
                break;
            }

            item = parent;
        }

        return new(link.Address, TitleOf(link.Anchor), TimeIn(item), null);
    }

    private static DateTimeOffset? TimeIn(HtmlNode item) => item.DescendantsAndSelf()
        .Select(node => node.Name == "time" ? node.GetAttributeValue("datetime", null) : node.Name == "abbr" ? node.GetAttributeValue("title", null) : null)
        .Select(ForeignTime.Parse)
        .FirstOrDefault(time => time is not null);

    private static string? TitleOf(HtmlNode anchor) => PlainTitle.Of(anchor.InnerText);

    private static bool IsHeading(HtmlNode anchor) =>
        anchor.Ancestors().Take(3).Any(IsHeadingElement) || anchor.Descendants().Take(10).Any(IsHeadingElement);

    private static bool IsHeadingElement(HtmlNode node) => node.Name is "h1" or "h2" or "h3" or "h4";

    private static bool IsFrame(HtmlNode anchor) => anchor.Ancestors()
        .TakeWhile(node => node.Name is not ("main" or "body" or "html"))
        .Any(node => FrameElements.Contains(node.Name) || ClassesOf(node).Any(FrameClasses.Contains) || FrameClasses.Contains(node.Id ?? ""));

    private static string PlaceOf(HtmlNode anchor) => string.Join('>', new[] { anchor }.Concat(anchor.Ancestors()).Take(LevelsOfPlace)
        .Select(node => node.Name + "." + Digits().Replace(ClassesOf(node).FirstOrDefault() ?? "", "")));

    private static string[] ClassesOf(HtmlNode node) => node.GetAttributeValue("class", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(read (more|on)|continue( reading)?|more|view( post)?|permalink|reply|share|\d+|(\d+|no|leave a) (comments?|repl(y|ies)|responses?)|#\d+)\b.{0,20}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoTitle();

    [GeneratedRegex("title|headline|subject", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleClass();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
