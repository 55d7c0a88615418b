using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What every page of a blog has: head, header, menu, sidebar, footer; and the teaser of a post.</summary>
internal sealed class WordPressFrame(Creator creator, string style, WordPressWords words)
{
    private const int RecentPosts = 5;

    /// <summary>Where a post is.</summary>
    public static string Path(SamplePost post) => $"/{post.PublishedAt.Year}/{post.PublishedAt.Month:00}/{post.Slug}/";

    /// <summary>A whole page.</summary>
    public string Around(string title, string body, string head) => $"""
        <!DOCTYPE html>
        <html lang="{words.Language}">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)} – {Html.Text(creator.Persona.Title)}</title>
        <link rel="stylesheet" id="{style}-style-css" href="/wp-content/themes/{style}/style.css" media="all">
        <link rel="alternate" type="application/rss+xml" title="{Html.Text(creator.Persona.Title)} &raquo; Feed" href="/feed/">
        {head}
        </head>
        <body class="{(head.Contains("canonical", StringComparison.Ordinal) ? "single single-post" : "home blog")} wp-embed-responsive">
        <div id="page" class="site">
        <header id="masthead" class="site-header">
        <div class="site-branding"><p class="site-title"><a href="/" rel="home">{Html.Text(creator.Persona.Title)}</a></p><p class="site-description">{Html.Text(creator.Persona.Tagline)}</p></div>
        <nav id="site-navigation" class="main-navigation"><ul class="menu"><li class="menu-item"><a href="/">Home</a></li><li class="menu-item"><a href="/about/">{words.About}</a></li><li class="menu-item"><a href="/feed/">RSS</a></li></ul></nav>
        </header>
        <div id="content" class="site-content">
        <main id="primary" class="site-main">
        {body}
        </main>
        <aside id="secondary" class="widget-area">
        <section class="widget widget_text"><img class="portrait" src="/media/{creator.Persona.Slug}.svg" alt="" width="96" height="96"><p><strong>{Html.Text(creator.Persona.Name)}</strong><br>{Html.Text(creator.Persona.Tagline)}.</p></section>
        <section class="widget widget_recent_entries"><h2 class="widget-title">{words.Recent}</h2><ul>{Html.Each(creator.Posts.Reverse().Take(RecentPosts), Recent)}</ul></section>
        </aside>
        </div>
        <footer id="colophon" class="site-footer"><div class="site-info">&copy; {creator.Posts[^1].PublishedAt.Year} {Html.Text(creator.Persona.Name)} · {Html.Count(creator.Persona.Followers)} followers</div></footer>
        </div>
        </body>
        </html>

        """;

    /// <summary>A post in the list of posts.</summary>
    public string Teaser(SamplePost post) => $"""
        <article id="post-{post.Number}" class="post-{post.Number} post type-post status-publish format-standard hentry">
        <header class="entry-header"><h2 class="entry-title"><a href="{Path(post)}" rel="bookmark">{Html.Text(post.Title)}</a></h2>
        {Meta(post)}</header>
        <a class="post-thumbnail" href="{Path(post)}" aria-hidden="true"><img src="/media/{post.Slug}.svg" alt=""></a>
        <div class="entry-summary"><p>{Html.Text(Html.Excerpt(post.Paragraphs[0], 260))}</p><p><a class="more-link" href="{Path(post)}">{words.More}</a></p></div>
        </article>

        """;

    /// <summary>The line with date, author and number of comments.</summary>
    public string Meta(SamplePost post) => $"""
        <div class="entry-meta"><span class="posted-on"><a href="{Path(post)}" rel="bookmark"><time class="entry-date published" datetime="{Html.Iso(post.PublishedAt)}">{words.Day(post.PublishedAt)}</time></a></span> <span class="byline">{words.By} <span class="author vcard"><a class="url fn n" href="/about/">{Html.Text(post.Creator.Name)}</a></span></span> <span class="comments-link"><a href="{Path(post)}#comments">{words.CommentCount(post.Stated)}</a></span></div>
        """;

    private static string Recent(SamplePost post) => $"<li><a href=\"{Path(post)}\">{Html.Text(post.Title)}</a></li>";
}
