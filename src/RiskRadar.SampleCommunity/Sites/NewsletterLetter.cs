using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A letter with all its comments.</summary>
internal sealed class NewsletterLetter(NewsletterFrame frame, Uri address, SamplePost post)
{
    private readonly Threads _threads = new(post.Comments);

    /// <summary>The whole page.</summary>
    public string Write() => frame.Around(post.Title, Head(), Body());

    private string Head() => $"""
        <link rel="canonical" href="{new Uri(address, NewsletterSite.Path(post))}">
        <meta property="og:type" content="article">
        <meta property="og:title" content="{Html.Text(post.Title)}">
        <meta name="author" content="{Html.Text(post.Creator.Name)}">
        <meta property="article:published_time" content="{Html.Iso(post.PublishedAt)}">

        """;

    private string Body() => $"""
        <div class="single-post-container"><div class="single-post"><article class="typography newsletter-post post">
        <div class="post-header"><h1 class="post-title published">{Html.Text(post.Title)}</h1><div class="byline-wrapper"><a class="byline" href="/about">{Html.Text(post.Creator.Name)}</a> <time class="post-date" datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time></div></div>
        <div class="available-content"><div dir="auto" class="body markup">
        {(post.Label is null ? "" : $"<p class=\"sponsor\"><strong>{Html.Text(post.Label)}</strong></p>\n")}<figure><img src="/media/{post.Slug}.svg" alt=""></figure>
        {Html.Paragraphs(post.Paragraphs)}</div></div>
        <div class="post-footer"><span class="like-count">♡ {post.Likes}</span> <a class="post-ufi-comment-button" href="#discussion">💬 {post.Stated}</a></div>
        </article></div></div>
        <div id="discussion" class="comments-section"><h4 class="comments-heading">Discussion about this post</h4><p class="comments-count">{post.Stated} Comments</p>
        <form class="form comment-input"><textarea class="comment-input-box" name="body" placeholder="Write a comment..." disabled></textarea></form>
        <div class="comment-list post-page-root-comment-list"><div class="comment-list-items">
        {Html.Each(_threads.Roots, Comment)}</div></div></div>
        <div class="portable-archive related"><h2>Read next</h2>{Html.Each(frame.Others(post), NewsletterFrame.Preview)}</div>
        """;

    private string Comment(SampleComment comment)
    {
        var answers = _threads.Answers(comment).ToList();
        var name = Html.Text(comment.Author.Name);
        var profile = $"/profile/{comment.Author.Number}-{comment.Author.Slug}";
        var likes = comment.Likes == 0 ? "Like" : $"Like ({comment.Likes})";
        var permalink = $"{NewsletterSite.Path(post)}#comment-{comment.Number}";
        return $"""
            <div class="comment"><div id="comment-{comment.Number}" class="comment-anchor"></div>
            <div role="article" aria-label="Comment by {name}" class="comment-content">
            <a class="profile-img-wrap" href="{profile}" aria-label="View {name}'s profile"><img src="/media/{comment.Author.Slug}.svg" alt="{name}'s avatar" width="32" height="32"></a>
            <div class="comment-rest"><div class="comment-meta"><a class="commenter-name" href="{profile}">{name}</a>{(comment.Author.Name == post.Creator.Name ? " <span class=\"comment-author-badge\">Author</span>" : "")} <a class="comment-timestamp" href="{permalink}" title="{Html.Moment(comment.At)}"><time datetime="{Html.Iso(comment.At)}">{Html.Day(comment.At)}</time></a></div>
            <div class="comment-body">{Html.Paragraphs(comment.Text)}</div>
            <div class="comment-actions"><a class="like-button">{likes}</a> <a class="reply-button">Reply</a></div></div>
            </div>
            {(answers.Count == 0 ? "" : $"<div class=\"comment-list\"><div class=\"comment-list-items\">\n{Html.Each(answers, Comment)}</div></div>\n")}</div>

            """;
    }
}
