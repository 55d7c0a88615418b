using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>
/// A site whose comments only a script would show: the pages state how many there are and hold none. Nobody who reads the pages can
/// know what the audience says, and must say so.
/// </summary>
internal sealed class ScriptSite(Creator creator, Uri address) : ISite
{
    /// <inheritdoc/>
    public string Name => creator.Persona.Title;

    /// <inheritdoc/>
    public string Make => "script";

    /// <inheritdoc/>
    public string Style => "script";

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /stream/\n";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => "/";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => $"/v/{post.Number:x}";

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path == "/")
        {
            return new(Around(creator.Persona.Tagline, "", Html.Each(creator.Posts.Reverse(), Card)), creator.Posts[^1].ChangedAt);
        }

        if (path == "/app/talk.js")
        {
            return new("fetch(document.getElementById('talk').dataset.stream).then(function (r) { return r.arrayBuffer(); });\n", creator.Posts[0].PublishedAt, "text/javascript; charset=utf-8");
        }

        return creator.Posts.FirstOrDefault(post => PostPath(post) == path) is { } found ? Video(found) : null;
    }

    private SitePage Video(SamplePost post)
    {
        var body = $"""
            <section class="watch"><div class="screen"><img src="/media/{post.Slug}.svg" alt=""></div>
            <h1>{Html.Text(post.Title)}</h1>
            <p class="sub"><span>{Html.Text(post.Creator.Name)}</span> · <time datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time> · {Html.Count(post.Likes)} likes</p>
            <div class="about">{(post.Label is null ? "" : $"<p>{Html.Text(post.Label)}</p>\n")}{Html.Paragraphs(post.Paragraphs)}</div>
            <div class="talk-head"><h2>{post.Stated} comments</h2></div>
            <div id="talk" data-stream="/stream/{post.Number:x}.bin"><noscript>Please switch scripts on to read the comments.</noscript></div>
            <script src="/app/talk.js" defer></script></section>
            """;
        return new(Around(post.Title, $"<link rel=\"canonical\" href=\"{new Uri(address, PostPath(post))}\">\n", body), post.ChangedAt);
    }

    private string Around(string title, string head, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html.Text(title)} - {Html.Text(Name)}</title>
        {head}<link rel="stylesheet" href="/app/style.css"></head>
        <body>
        <header class="top"><a href="/">{Html.Text(Name)}</a><nav><a href="/">Videos</a></nav></header>
        <main class="cards">
        {body}
        </main>
        <footer class="end">{Html.Text(Name)} · {Html.Count(creator.Persona.Followers)} subscribers</footer>
        </body>
        </html>

        """;

    private string Card(SamplePost post) => $"""
        <article class="card"><a href="{PostPath(post)}"><img src="/media/{post.Slug}.svg" alt=""></a><h3><a href="{PostPath(post)}">{Html.Text(post.Title)}</a></h3><p><time datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time> · {post.Stated} comments</p></article>

        """;
}
