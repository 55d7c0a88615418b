using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>One page of a post with its comments.</summary>
internal sealed class WordPressArticle(
    WordPressFrame frame, WordPressWords words, Uri address, SamplePost post, Threads threads, Paging<SampleComment> page)
{
    private readonly string _path = WordPressFrame.Path(post);

    /// <summary>The whole page.</summary>
    public string Write() => frame.Around(post.Title, Body(), Head());

    private string Head()
    {
        var next = page.HasNext ? $"<link rel=\"next\" href=\"{PagePath(page.Number + 1)}\">\n" : "";
        var previous = page.Number > 1 ? $"<link rel=\"prev\" href=\"{PagePath(page.Number - 1)}\">\n" : "";
        return $"""
            <link rel="canonical" href="{new Uri(address, PagePath(page.Number))}">
            {previous}{next}<meta property="og:type" content="article">
            <meta property="og:title" content="{Html.Text(post.Title)}">
            <meta property="og:url" content="{new Uri(address, _path)}">
            <meta property="article:published_time" content="{Html.Iso(post.PublishedAt)}">
            """;
    }

    private string Body() => $"""
        <article id="post-{post.Number}" class="post-{post.Number} post type-post status-publish format-standard hentry">
        <header class="entry-header"><h1 class="entry-title">{Html.Text(post.Title)}</h1>
        {frame.Meta(post)}</header>
        <div class="post-thumbnail"><img src="/media/{post.Slug}.svg" alt=""></div>
        <div class="entry-content">
        {Label()}{Html.Paragraphs(post.Paragraphs)}</div>
        <footer class="entry-footer"><span class="tags-links">{Html.Each(post.Tags, tag => $"<span class=\"tag\">{Html.Text(tag)}</span> ")}</span></footer>
        </article>
        <div id="comments" class="comments-area">
        <h2 class="comments-title">{words.Heading(post.Stated, $"<span>{Html.Text(post.Title)}</span>")}</h2>
        {Navigation("above")}<ol class="comment-list">
        {Html.Each(page.Items, comment => Comment(comment, 1))}</ol>
        {Navigation("below")}<div id="respond" class="comment-respond"><h3 id="reply-title" class="comment-reply-title">{words.LeaveReply}</h3><form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form"><p class="comment-form-comment"><textarea id="comment" name="comment" cols="45" rows="6" maxlength="65525"></textarea></p><p class="form-submit"><input type="submit" value="OK" disabled></p></form></div>
        </div>
        """;

    private string Label() => post.Label is null ? "" : $"<p class=\"sponsor-note\"><em>{Html.Text(post.Label)}</em></p>\n";

    private string Comment(SampleComment comment, int depth)
    {
        var own = comment.Author.Name == post.Creator.Name;
        var answers = threads.Answers(comment).ToList();
        var name = own ? $"<a href=\"/about/\" rel=\"ugc\" class=\"url\">{Html.Text(comment.Author.Name)}</a>" : Html.Text(comment.Author.Name);
        return $"""
            <li id="comment-{comment.Number}" class="comment {(own ? "byuser bypostauthor " : "")}{(comment.Number % 2 == 0 ? "even" : "odd")} depth-{depth}{(answers.Count > 0 ? " parent" : "")}">
            <article id="div-comment-{comment.Number}" class="comment-body">
            <footer class="comment-meta"><div class="comment-author vcard"><img alt="" src="/media/{comment.Author.Slug}.svg" class="avatar avatar-40 photo" height="40" width="40"> <b class="fn">{name}</b> <span class="says">{words.Says}</span></div>
            <div class="comment-metadata"><a href="{PagePath(page.Number)}#comment-{comment.Number}"><time datetime="{Html.Iso(comment.At)}">{words.Moment(comment.At)}</time></a></div></footer>
            <div class="comment-content">{Html.Paragraphs(comment.Text)}</div>
            <div class="reply"><a rel="nofollow" class="comment-reply-link" href="#comment-{comment.Number}" data-commentid="{comment.Number}">{words.Reply}</a></div>
            </article>
            {(answers.Count == 0 ? "" : $"<ol class=\"children\">\n{Html.Each(answers, answer => Comment(answer, depth + 1))}</ol>\n")}</li>

            """;
    }

    private string Navigation(string place)
    {
        if (page.Last == 1)
        {
            return "";
        }

        var previous = page.Number > 1 ? $"<a class=\"prev page-numbers\" href=\"{PagePath(page.Number - 1)}#comments\">{words.Previous}</a>" : "";
        var next = page.HasNext ? $"<a class=\"next page-numbers\" href=\"{PagePath(page.Number + 1)}#comments\">{words.Next}</a>" : "";
        var numbers = Html.Each(Enumerable.Range(1, page.Last), number => number == page.Number
            ? $"<span aria-current=\"page\" class=\"page-numbers current\">{number}</span>"
            : $"<a class=\"page-numbers\" href=\"{PagePath(number)}#comments\">{number}</a>");
        return $"<nav id=\"comment-nav-{place}\" class=\"navigation comments-pagination\"><div class=\"nav-links\">{previous}{numbers}{next}</div></nav>\n";
    }

    private string PagePath(int number) => number == 1 ? _path : $"{_path}comment-page-{number}/";
}
