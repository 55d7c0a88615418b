using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every page of the forum has, and its lists of threads.</summary>
internal sealed class ForumFrame(string name, IReadOnlyList<Creator> creators)
{
    private const int LatestThreads = 5;

    /// <summary>Where a thread is.</summary>
    public static string Path(SamplePost post) => $"/threads/{post.Slug}.{post.Number}/";

    /// <summary>A whole page.</summary>
    public string Around(string title, string heading, string head, string template, string body) => $"""
        <!DOCTYPE html>
        <html id="XF" lang="en-US" dir="LTR" data-app="public" data-template="{template}" class="has-no-js template-{template}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)} | {Html.Text(name)}</title>
        {head}<link rel="stylesheet" href="/css/style.css">
        </head>
        <body data-template="{template}">
        <div class="p-pageWrapper" id="top">
        <header class="p-header"><div class="p-header-logo"><a href="/">{Html.Text(name)}</a></div></header>
        <nav class="p-nav"><ul class="p-nav-list"><li><a class="p-navEl-link" href="/">Forums</a></li><li><a class="p-navEl-link" href="/sitemap.xml">All threads</a></li></ul></nav>
        <div class="p-body"><div class="p-body-inner">
        <ul class="p-breadcrumbs"><li><a href="/"><span>Forums</span></a></li></ul>
        <div class="p-body-header"><div class="p-title"><h1 class="p-title-value">{Html.Text(heading)}</h1></div></div>
        <div class="p-body-main p-body-main--withSidebar"><div class="p-body-content"><div class="p-body-pageContent">
        {body}
        </div></div>
        <div class="p-body-sidebar"><div class="block"><div class="block-container"><h3 class="block-minorHeader">Latest threads</h3><ul class="block-body">
        {Html.Each(Latest(), post => $"<li class=\"block-row\"><a href=\"{Path(post)}\">{Html.Text(post.Title)}</a><div class=\"contentRow-minor\">Latest: {Html.Day(post.ChangedAt)} · {Html.Text(post.Creator.Title)}</div></li>\n")}</ul></div></div></div>
        </div></div></div>
        <footer class="p-footer"><div class="p-footer-inner"><a href="/">Contact us</a> · <a href="/">Terms and rules</a> · <a href="/">Help</a></div></footer>
        </div>
        </body>
        </html>

        """;

    /// <summary>A thread in a list.</summary>
    public static string Item(SamplePost post) => $"""
        <div class="structItem structItem--thread js-inlineModContainer js-threadListItem-{post.Number}" data-author="{Html.Text(post.Creator.Name)}">
        <div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="{Path(post)}">{Html.Text(post.Title)}</a></div>
        <div class="structItem-minor"><ul class="structItem-parts"><li>{Html.Text(post.Creator.Name)}</li><li class="structItem-startDate"><a href="{Path(post)}"><time class="u-dt" dir="auto" datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time></a></li></ul></div></div>
        <div class="structItem-cell structItem-cell--meta"><dl class="pairs pairs--justified"><dt>Replies</dt><dd>{post.Stated}</dd></dl></div>
        </div>

        """;

    /// <summary>Links to the neighbouring pages, for the head.</summary>
    public static string Links<T>(string path, Paging<T> page) =>
        (page.Number > 1 ? $"<link rel=\"prev\" href=\"{PagePath(path, page.Number - 1)}\">\n" : "")
        + (page.HasNext ? $"<link rel=\"next\" href=\"{PagePath(path, page.Number + 1)}\">\n" : "");

    /// <summary>The row of page numbers.</summary>
    public static string Pages<T>(string path, Paging<T> page)
    {
        if (page.Last == 1)
        {
            return "";
        }

        var previous = page.Number > 1 ? $"<a href=\"{PagePath(path, page.Number - 1)}\" class=\"pageNav-jump pageNav-jump--prev\">Prev</a>" : "";
        var next = page.HasNext ? $"<a href=\"{PagePath(path, page.Number + 1)}\" class=\"pageNav-jump pageNav-jump--next\">Next</a>" : "";
        var numbers = Html.Each(Enumerable.Range(1, page.Last), number =>
            $"<li class=\"pageNav-page{(number == page.Number ? " pageNav-page--current" : "")}\"><a href=\"{PagePath(path, number)}\">{number}</a></li>");
        return $"<nav class=\"pageNavWrapper\"><div class=\"pageNav\">{previous}<ul class=\"pageNav-main\">{numbers}</ul>{next}</div></nav>\n";
    }

    private static string PagePath(string path, int number) => number == 1 ? path : $"{path}page-{number}";

    private IEnumerable<SamplePost> Latest() =>
        creators.SelectMany(creator => creator.Posts).OrderByDescending(post => post.ChangedAt).Take(LatestThreads);
}
