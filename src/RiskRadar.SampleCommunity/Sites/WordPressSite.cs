using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A blog in the manner of WordPress: nested comment list, comment pages, feed.</summary>
internal sealed partial class WordPressSite(Creator creator, Uri address, string style, WordPressWords words) : ISite
{
    private const int PostsOnPage = 10;
    private const int ThreadsOnPage = 15;
    private const int PostsInFeed = 10;

    private readonly IReadOnlyList<SamplePost> _newest = [.. creator.Posts.Reverse()];
    private readonly WordPressFrame _frame = new(creator, style, words);

    /// <inheritdoc/>
    public string Name => creator.Persona.Title;

    /// <inheritdoc/>
    public string Make => "wordpress";

    /// <inheritdoc/>
    public string Style => style;

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /wp-admin/\nAllow: /wp-admin/admin-ajax.php\n";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => "/";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => WordPressFrame.Path(post);

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path is "/feed/" or "/feed.xml")
        {
            return Feeds.Rss(creator, address, PostPath, PostsInFeed);
        }

        if (path == "/about/")
        {
            return new(_frame.Around(words.About, $"<article class=\"page hentry\"><h1 class=\"entry-title\">{words.About}</h1><div class=\"entry-content\"><p>{Html.Text(creator.Persona.Tagline)}.</p></div></article>", ""), creator.Posts[0].PublishedAt);
        }

        if (ListPath().Match(path) is { Success: true } list)
        {
            return List(list.Groups["page"].Success ? int.Parse(list.Groups["page"].ValueSpan) : 1);
        }

        var match = ArticlePath().Match(path);
        var post = match.Success ? creator.Posts.FirstOrDefault(post => PostPath(post) == match.Groups["post"].Value) : null;
        return post is null ? null : Article(post, match.Groups["page"].Success ? int.Parse(match.Groups["page"].ValueSpan) : 1);
    }

    private SitePage? List(int number)
    {
        if (Paging<SamplePost>.Of(_newest, number, PostsOnPage) is not { } page)
        {
            return null;
        }

        var older = page.HasNext ? $"<a class=\"next page-numbers\" href=\"/page/{number + 1}/\">{words.Older}</a>" : "";
        var newer = number > 1 ? $"<a class=\"prev page-numbers\" href=\"{(number == 2 ? "/" : $"/page/{number - 1}/")}\">{words.Newer}</a>" : "";
        var body = $"""
            {Html.Each(page.Items, _frame.Teaser)}
            <nav class="navigation pagination" aria-label="Posts"><div class="nav-links">{newer}<span aria-current="page" class="page-numbers current">{number}</span>{older}</div></nav>
            """;
        var head = page.HasNext ? $"<link rel=\"next\" href=\"/page/{number + 1}/\">" : "";
        return new(_frame.Around(creator.Persona.Tagline, body, head), page.Items[0].ChangedAt);
    }

    private SitePage? Article(SamplePost post, int number)
    {
        var threads = new Threads(post.Comments);
        return Paging<SampleComment>.Of(threads.Roots, number, ThreadsOnPage) is { } page
            ? new(new WordPressArticle(_frame, words, address, post, threads, page).Write(), post.ChangedAt)
            : null;
    }

    [GeneratedRegex(@"^/(?:page/(?<page>\d{1,4})/)?$")]
    private static partial Regex ListPath();

    [GeneratedRegex(@"^(?<post>/\d{4}/\d{2}/[a-z0-9-]+/)(?:comment-page-(?<page>\d{1,4})/)?$")]
    private static partial Regex ArticlePath();
}
