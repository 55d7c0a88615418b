using System.Globalization;
using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A hand-made page in a layout that no software has: only its shape says what is a comment.</summary>
internal sealed partial class HandmadeSite(Creator creator, Uri address) : ISite
{
    private const int NotesOnPage = 8;
    private const int VoicesOnPage = 30;

    /// <inheritdoc/>
    public string Name => creator.Persona.Title;

    /// <inheritdoc/>
    public string Make => "handmade";

    /// <inheritdoc/>
    public string Style => "handmade";

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /locked/\n";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => "/";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => $"{(post.Withheld ? "/locked" : "/shed")}/{post.Number}/{post.Slug}";

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (ShelfPath().Match(path) is { Success: true } shelf)
        {
            return Shelf(shelf.Groups["page"].Success ? int.Parse(shelf.Groups["page"].ValueSpan) : 1);
        }

        var number = query("voices") is { } page ? int.TryParse(page, out var parsed) ? parsed : 0 : 1;
        var post = creator.Posts.FirstOrDefault(post => PostPath(post) == path);
        return post is not null && Paging<SampleComment>.Of(post.Comments, number, VoicesOnPage) is { } voices ? Note(post, voices) : null;
    }

    private SitePage? Shelf(int number)
    {
        if (Paging<SamplePost>.Of([.. creator.Posts.Reverse()], number, NotesOnPage) is not { } page)
        {
            return null;
        }

        var body = $"""
            <div class="shelf">
            {Html.Each(page.Items, post => $"<div class=\"drawer\"><a class=\"drawer-label\" href=\"{PostPath(post)}\">{Html.Text(post.Title)}</a><div class=\"drawer-date\">{When(post.PublishedAt)}</div><p>{Html.Text(Html.Excerpt(post.Paragraphs[0], 180))}</p><div class=\"drawer-voices\">{post.Stated} voices</div></div>\n")}</div>
            <p class="turn">{(number > 1 ? $"<a rel=\"prev\" href=\"{(number == 2 ? "/" : $"/shelf/{number - 1}")}\">← newer drawers</a> " : "")}{(page.HasNext ? $"<a rel=\"next\" href=\"/shelf/{number + 1}\">older drawers →</a>" : "")}</p>
            """;
        return new(Around(creator.Persona.Tagline, body), page.Items[0].ChangedAt);
    }

    private SitePage Note(SamplePost post, Paging<SampleComment> voices)
    {
        var path = PostPath(post);
        var body = $"""
            <article class="bench">
            <div class="bench-title"><h1>{Html.Text(post.Title)}</h1><div class="bench-by"><a rel="author" href="/">{Html.Text(post.Creator.Name)}</a> · <time datetime="{Html.Iso(post.PublishedAt)}">{When(post.PublishedAt)}</time></div></div>
            <div class="bench-content">{(post.Label is null ? "" : $"<p class=\"bench-note\">{Html.Text(post.Label)}</p>\n")}<img src="/media/{post.Slug}.svg" alt="">
            {Html.Paragraphs(post.Paragraphs)}</div>
            </article>
            <div class="voices"><h2>{post.Stated} comments from the yard</h2>
            {Html.Each(voices.Items, Voice)}
            <p class="turn">{(voices.Number > 1 ? $"<a rel=\"prev\" href=\"{(voices.Number == 2 ? path : $"{path}?voices={voices.Number - 1}")}\">← earlier voices</a> " : "")}{(voices.HasNext ? $"<a rel=\"next\" href=\"{path}?voices={voices.Number + 1}\">later voices →</a>" : "")}</p>
            </div>
            """;
        return new(Around(post.Title, body), post.ChangedAt);
    }

    private static string Voice(SampleComment comment) => $"""
        <div class="voice{(comment.Parent is null ? "" : " voice-back")}" id="v{comment.Number}"><div class="voice-face"><img src="/media/{comment.Author.Slug}.svg" alt="" width="36" height="36"></div><div class="voice-author">{Html.Text(comment.Author.Name)}</div><div class="voice-date">{When(comment.At)}</div><div class="voice-text">{Html.Paragraphs(comment.Text)}</div></div>

        """;

    private string Around(string title, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Html.Text(title)} ~ {Html.Text(Name)}</title><link rel="stylesheet" href="/paint/style.css"></head>
        <body>
        <div class="roof"><a href="/">{Html.Text(Name)}</a><span>{Html.Text(creator.Persona.Tagline)}</span></div>
        <div class="yard">
        <div class="floor">
        {body}
        </div>
        <div class="wall"><b>On the wall</b>{Html.Each(creator.Posts.Where(post => !post.Withheld).Reverse().Take(5), post => $"<a href=\"{PostPath(post)}\">{Html.Text(post.Title)}</a>")}</div>
        </div>
        <div class="ground">Made by hand by {Html.Text(creator.Persona.Name)}. No cookies, some sawdust. <a href="{new Uri(address, "/sitemap.xml")}">Everything</a></div>
        </body>
        </html>

        """;

    private static string When(DateTimeOffset at) => at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^/(?:shelf/(?<page>\d{1,4}))?$")]
    private static partial Regex ShelfPath();
}
