using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A newsletter in the manner of the large ones: an archive, letters, and a flat page of nested comments under each.</summary>
internal sealed partial class NewsletterSite(Creator creator, Uri address, string style) : ISite
{
    private const int LettersOnPage = 12;
    private const int LettersInFeed = 20;

    private readonly NewsletterFrame _frame = new(creator);

    /// <inheritdoc/>
    public string Name => creator.Persona.Title;

    /// <inheritdoc/>
    public string Make => "newsletter";

    /// <inheritdoc/>
    public string Style => style;

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /action/\nDisallow: /publish/\nDisallow: /sign-in\n";

    /// <summary>Where a letter is.</summary>
    public static string Path(SamplePost post) => $"/p/{post.Slug}";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => "/";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => Path(post);

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path is "/feed" or "/feed.xml")
        {
            return Feeds.Rss(creator, address, Path, LettersInFeed);
        }

        if (path == "/about")
        {
            return new(_frame.Around("About", "", $"<article class=\"about\"><h1>About {Html.Text(Name)}</h1><p>{Html.Text(creator.Persona.Tagline)}.</p></article>"), creator.Posts[0].PublishedAt);
        }

        if (ArchivePath().Match(path) is { Success: true } archive)
        {
            return Archive(archive.Groups["page"].Success ? int.Parse(archive.Groups["page"].ValueSpan) : 1);
        }

        var post = creator.Posts.FirstOrDefault(post => Path(post) == path);
        return post is null ? null : new(new NewsletterLetter(_frame, address, post).Write(), post.ChangedAt);
    }

    private SitePage? Archive(int number)
    {
        if (Paging<SamplePost>.Of([.. creator.Posts.Reverse()], number, LettersOnPage) is not { } page)
        {
            return null;
        }

        var next = page.HasNext ? $"<link rel=\"next\" href=\"/archive/{number + 1}\">\n" : "";
        var body = $"""
            <section class="portable-archive"><h1 class="publication-title">{Html.Text(Name)}</h1><p class="publication-tagline">{Html.Text(creator.Persona.Tagline)}</p>
            {Html.Each(page.Items, NewsletterFrame.Preview)}
            <nav class="pager">{(number > 1 ? $"<a rel=\"prev\" href=\"{(number == 2 ? "/archive" : $"/archive/{number - 1}")}\">Newer</a> " : "")}{(page.HasNext ? $"<a rel=\"next\" href=\"/archive/{number + 1}\">Older letters</a>" : "")}</nav></section>
            """;
        return new(_frame.Around("Archive", next, body), page.Items[0].ChangedAt);
    }

    [GeneratedRegex(@"^/(?:archive(?:/(?<page>\d{1,4}))?)?$")]
    private static partial Regex ArchivePath();
}
