using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every page of the magazine has, and the teaser of a story.</summary>
internal sealed class MicrodataFrame(Creator creator)
{
    /// <summary>A whole page.</summary>
    public string Around(string title, string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Html.Text(title)} | {Html.Text(creator.Persona.Title)}</title>
        {head}<link rel="stylesheet" href="/theme/style.css">
        </head>
        <body>
        <header class="masthead"><a class="mast-name" href="/">{Html.Text(creator.Persona.Title)}</a><p>{Html.Text(creator.Persona.Tagline)}</p><nav><a href="/">Stories</a><a href="/about.html">About</a><a href="/sitemap.xml">All stories</a></nav></header>
        <div class="columns"><main>
        {body}
        </main><aside class="rail"><h2>Most talked about</h2><ol>{Html.Each(creator.Posts.OrderByDescending(post => post.Stated).Take(6), post => $"<li><a href=\"{MicrodataSite.Path(post)}\">{Html.Text(post.Title)}</a> ({post.Stated})</li>")}</ol></aside></div>
        <footer class="base">© {creator.Posts[^1].PublishedAt.Year} {Html.Text(creator.Persona.Name)} · <a href="/about.html">Imprint</a></footer>
        </body>
        </html>

        """;

    /// <summary>A story in the list.</summary>
    public static string Teaser(SamplePost post) => $"""
        <article class="teaser" itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><a href="{MicrodataSite.Path(post)}"><img src="/media/{post.Slug}.svg" alt=""></a><h2 itemprop="headline"><a itemprop="url" href="{MicrodataSite.Path(post)}">{Html.Text(post.Title)}</a></h2><p itemprop="description">{Html.Text(Html.Excerpt(post.Paragraphs[0], 160))}</p><time itemprop="datePublished" datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time> · {post.Stated} comments</article>

        """;
}
