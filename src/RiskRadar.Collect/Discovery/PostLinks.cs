using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace RiskRadar.Collect.Discovery;

/// <summary>
/// Chooses the links of a page that lead to posts: links are grouped by their place (the elements above them), each group is weighed by how
/// much its links read like titles and stand in items, and the weightiest wins. Pure.
/// </summary>
internal static partial class PostLinks
{
    // Deep enough to tell a list from the one beside it, shallow enough that its items are alike.
    private const int LevelsOfPlace = 4;

    // A featured post or one with another layout stands in a group of its own, with links that read just as much like titles.
    private const double AsGood = 0.9;

    // Under this the links of a group are words, not titles.
    private const double LeastMean = 1.2;

    // What frames a page on every site. The markup guard writes "form" as "x-form".
    private static readonly HashSet<string> FrameElements = new(StringComparer.OrdinalIgnoreCase) { "nav", "footer", "aside", "x-form" };

    private static readonly HashSet<string> FrameClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "navbar", "navigation", "menu", "site-header", "pager", "nav-links", "page-numbers", "comments", "comment-list", "related-posts",
        "tags", "tag-links", "cat-links", "tagcloud", "share", "social", "widget-area",
    };

    /// <param name="links">The page's links to its own site.</param>
    /// <param name="places">Where the posts stood on the page before this one: a list keeps its place. Empty for a first page.</param>
    /// <param name="times">Reads the items' times.</param>
    public static ChosenLinks Choose(IReadOnlyList<PostLink> links, IReadOnlySet<string> places, ItemTimes times)
    {
        var groups = links
            .Where(link => PostAddress.MayBePost(link.Address) && !IsFrame(link.Anchor))
            .GroupBy(link => PlaceOf(link.Anchor))
            .Select(group => new PostLinkGroup(group.Key, [.. group.GroupBy(link => PostAddress.KeyOf(link.Address)).Select(same => same.MaxBy(WeightOf)!)], WeightOf))
            .Where(group => group.Mean >= LeastMean || places.Contains(group.Place))
            .OrderByDescending(group => places.Contains(group.Place))
            .ThenByDescending(group => group.Weight)
            .ToList();
        if (groups.Count == 0)
        {
            return new([], places);
        }

        var chosen = places.Contains(groups[0].Place)
            ? groups.Where(group => places.Contains(group.Place)).ToList()
            : groups.Where((group, index) => index == 0 || (group.Mean >= AsGood * groups[0].Mean && group.Links.All(link => IsHeading(link.Anchor)))).ToList();

        return new(
            [.. chosen.SelectMany(group => group.Links.Select(link => new ListedPost(link.Address, TitleOf(link.Anchor), times.In(group.ItemOf(link)), null)))],
            chosen.Select(group => group.Place).ToHashSet(StringComparer.Ordinal));
    }

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

    private static string? TitleOf(HtmlNode anchor) => PlainTitle.Of(anchor.InnerText);

    private static bool IsHeading(HtmlNode anchor) =>
        anchor.Ancestors().Take(3).Any(IsHeadingElement) || anchor.Descendants().Take(10).Any(IsHeadingElement);

    private static bool IsHeadingElement(HtmlNode node) => node.Name is "h1" or "h2" or "h3" or "h4";

    private static bool IsFrame(HtmlNode anchor) => anchor.Ancestors()
        .TakeWhile(node => node.Name is not ("main" or "body" or "html"))
        .Any(node => FrameElements.Contains(node.Name) || ClassesOf(node).Append(node.Id ?? "").Any(IsFrameClass));

    // "has-sidebar" says what stands beside the element, "p-body-sidebar" what it is.
    private static bool IsFrameClass(string name) => FrameClasses.Contains(name) ||
        (FrameClass().IsMatch(name) && !name.StartsWith("has-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("with-", StringComparison.OrdinalIgnoreCase) &&
            !name.StartsWith("no-", StringComparison.OrdinalIgnoreCase));

    private static string PlaceOf(HtmlNode anchor) => string.Join('>', new[] { anchor }.Concat(anchor.Ancestors()).Take(LevelsOfPlace)
        .Select(node => node.Name + "." + Digits().Replace(ClassesOf(node).FirstOrDefault() ?? "", "")));

    private static string[] ClassesOf(HtmlNode node) => node.GetAttributeValue("class", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        @"^(read (more|on)|continue( reading)?|more|view( post)?|permalink|reply|share|\d+|(\d+|no|leave a) (comments?|repl(y|ies)|responses?)|#\d+)\b.{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoTitle();

    [GeneratedRegex("title|headline|subject", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleClass();

    [GeneratedRegex("(^|[-_])(sidebar|widget|related|breadcrumbs?|pagination|footer)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FrameClass();

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
