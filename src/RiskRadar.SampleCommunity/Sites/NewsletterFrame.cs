using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every page of a newsletter has, and the preview of a letter.</summary>
internal sealed class NewsletterFrame(Creator creator)
{
    /// <summary>A whole page.</summary>
    public string Around(string title, string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
        <title>{Html.Text(title)} - {Html.Text(creator.Persona.Title)}</title>
        {head}<link rel="alternate" type="application/rss+xml" href="/feed" title="{Html.Text(creator.Persona.Title)}">
        <link rel="stylesheet" href="/bundle/style.css">
        </head>
        <body>
        <div id="entry"><div id="main" class="main">
        <div class="topbar"><a class="navbar-title-link" href="/">{Html.Text(creator.Persona.Title)}</a><nav class="topnav"><a href="/archive">Archive</a> <a href="/about">About</a></nav><button class="subscribe-button" disabled>Subscribe</button></div>
        {body}
        <div class="footer-wrap"><div class="footer">© {creator.Posts[^1].PublishedAt.Year} {Html.Text(creator.Persona.Name)} · {Html.Count(creator.Persona.Followers)} subscribers · <a href="/about">About</a></div></div>
        </div></div>
        </body>
        </html>

        """;

    /// <summary>A letter in the archive.</summary>
    public static string Preview(SamplePost post) => $"""
        <div class="post-preview portable-archive-post"><div class="post-preview-content"><a class="post-preview-title" href="{NewsletterSite.Path(post)}">{Html.Text(post.Title)}</a><div class="post-preview-description">{Html.Text(Html.Excerpt(post.Paragraphs[0], 140))}</div><div class="post-preview-meta"><time class="post-date" datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time> · {Html.Text(post.Creator.Name)} · ♡ {post.Likes} · 💬 {post.Stated}</div></div></div>

        """;

    /// <summary>The letters shown under a letter.</summary>
    public IEnumerable<SamplePost> Others(SamplePost post) => creator.Posts.Where(other => other != post).OrderByDescending(other => other.Likes).Take(3);
}
