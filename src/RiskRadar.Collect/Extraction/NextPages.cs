using System.Text.RegularExpressions;
using RiskRadar.Collect.Extraction.Markup;
using RiskRadar.Collect.Extraction.Text;

namespace RiskRadar.Collect.Extraction;

/// <summary>The address of the page that continues a page's comments.</summary>
internal static partial class NextPages
{
    private static readonly Selector Links =
        "a.pageNav-jump--next, .nav-previous .older a, a.comments-next, .pagination a[rel=next], a[rel=next], li.next > a, .arrow.next > a, li.ipsPagination_next > a, a.next.page-numbers, .nav-next > a, a.next, .pagination-next > a, a.morelink, .next-button > a";

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "next page", "next »", "next >", "next ›", "›", "»", ">", "→", "older comments", "newer comments", "more comments", "load more comments", "weiter", "nächste", "nächste seite",
        "suivant", "page suivante", "siguiente", "successivo", "successiva", "próxima", "seguinte", "volgende", "newer comments →", "older comments →", "← older comments",
    };

    /// <summary>The following page, on the same host and not the page itself; <see langword="null"/> when there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selector">What the platform's adapter knows, or <see langword="null"/>.</param>
    public static Uri? Of(MarkupPage page, Selector? selector = null)
    {
        var tree = page.Tree;
        var node = selector?.First(tree, 0) ?? Links.First(tree, 0);
        var target = node >= 0 ? tree.Attribute(node, "href") : page.Head.Next ?? (selector is null ? ByWords(tree) : null);
        return Another(page, target) is { } next && (selector is not null || page.Base is not { } here || Continues(here, next)) ? next : null;
    }

    /// <summary>Where a link of the platform leads, on the same host and not to the page itself; <see langword="null"/> when there is none.</summary>
    public static Uri? By(MarkupPage page, Selector selector) =>
        selector.First(page.Tree, 0) is var node and >= 0 ? Another(page, page.Tree.Attribute(node, "href")) : null;

    private static Uri? Another(MarkupPage page, string? target) =>
        page.Link(target) is { } link
        && !IsSamePage(link, page.Content.Address)
        && !IsSamePage(link, page.Address)
        && (page.Base is not { } here || here.Host.Equals(link.Host, StringComparison.OrdinalIgnoreCase))
            ? link
            : null;

    private static bool IsSamePage(Uri next, Uri? page) =>
        page is not null && next.GetComponents(UriComponents.HttpRequestUrl, UriFormat.Unescaped) == page.GetComponents(UriComponents.HttpRequestUrl, UriFormat.Unescaped);

    // "Next" on a blog often means the next article, whose comments are not this post's: only paging within the same address continues it.
    private static bool Continues(Uri here, Uri next)
    {
        var stem = PageSuffix().Replace(here.AbsolutePath, "").TrimEnd('/');
        var path = PageSuffix().Replace(next.AbsolutePath, "").TrimEnd('/');
        return path == stem && PageParameter().Replace(here.Query, "").TrimStart('?', '&') == PageParameter().Replace(next.Query, "").TrimStart('?', '&');
    }

    [GeneratedRegex(@"(?:[/.-](?:comment-)?(?:page|p|seite|pagina|s)?-?\d{1,5})?(?:\.html?)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageSuffix();

    [GeneratedRegex(@"[?&;](?:page|p|pg|start|st|cpage|offset|pagenumber|comment_page|from|cursor|after|pn|sid|s)=[^&]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageParameter();

    private static string? ByWords(PageTree tree)
    {
        for (var node = 1; node < tree.Count; node++)
        {
            if (tree.TagOf(node) == Tag.A && tree.End(node) - node <= 4 && IsInPaging(tree, node) && Words.Contains(Prose.Of(tree, node)))
            {
                return tree.Attribute(node, "href");
            }
        }

        return null;
    }

    private static bool IsInPaging(PageTree tree, int node)
    {
        for (var (ancestor, steps) = (node, 0); ancestor > 0 && steps < 5; ancestor = tree.Parent(ancestor), steps++)
        {
            if (tree.Hints(ancestor, Hints.Navigation | Hints.Comment))
            {
                return true;
            }
        }

        return false;
    }
}
