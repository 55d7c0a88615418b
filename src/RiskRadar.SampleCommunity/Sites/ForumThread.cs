using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A thread: the creator's post first, then everybody's.</summary>
internal sealed class ForumThread(SamplePost post, Uri address)
{
    private const int QuoteLength = 160;

    private readonly string _path = ForumFrame.Path(post);

    /// <summary>The messages; <see langword="null"/> stands for the opening post.</summary>
    public IReadOnlyList<SampleComment?> Messages { get; } = [null, .. post.Comments];

    /// <summary>Canonical address and neighbouring pages.</summary>
    public string Head(Paging<SampleComment?> page) =>
        $"<link rel=\"canonical\" href=\"{new Uri(address, page.Number == 1 ? _path : $"{_path}page-{page.Number}")}\">\n{ForumFrame.Links(_path, page)}";

    /// <summary>One page of messages.</summary>
    public string Write(Paging<SampleComment?> page)
    {
        var first = 1 + ((page.Number - 1) * 20);
        return $"""
            <div class="p-description"><ul class="listInline"><li>Thread starter <a class="username u-concealed">{Html.Text(post.Creator.Name)}</a></li><li>Start date <time class="u-dt" dir="auto" datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time></li><li>Replies: {post.Stated}</li></ul></div>
            <div class="block block--messages" data-type="post">
            {ForumFrame.Pages(_path, page)}<div class="block-container lbContainer"><div class="block-body js-replyNewMessageContainer">
            {Html.Each(page.Items.Select((message, index) => (message, first + index)), item => item.message is null ? Opening() : Message(item.message, item.Item2))}</div></div>
            {ForumFrame.Pages(_path, page)}</div>
            """;
    }

    private string Opening()
    {
        var label = post.Label is null ? "" : $"<b>{Html.Text(post.Label)}</b><br>\n<br>\n";
        return Article(post.Number, post.Creator.Name, post.Creator.Title, null, post.PublishedAt, 1, label + string.Join("<br>\n<br>\n", post.Paragraphs.Select(Html.Text)), post.Likes % 90);
    }

    private string Message(SampleComment comment, int position)
    {
        var quote = comment.Parent is null ? "" : $"""
            <blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote js-expandWatch" data-attributes="member: {comment.Parent.Author.Number}" data-quote="{Html.Text(comment.Parent.Author.Name)}" data-source="post: {comment.Parent.Number}"><div class="bbCodeBlock-title"><a href="#post-{comment.Parent.Number}" class="bbCodeBlock-sourceJump" data-content-selector="#post-{comment.Parent.Number}">{Html.Text(comment.Parent.Author.Name)} said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">{Html.Text(Html.Excerpt(comment.Parent.Text, QuoteLength))}</div></div></blockquote>
            """;
        var title = comment.Author.Name == post.Creator.Name ? post.Creator.Title : (post.PublishedAt - comment.Author.JoinedAt).TotalDays < 30 ? "New member" : "Member";
        return Article(comment.Number, comment.Author.Name, title, comment.Author, comment.At, position, quote + Html.Text(comment.Text).Replace("\n", "<br>\n", StringComparison.Ordinal), comment.Likes);
    }

    private string Article(int number, string author, string title, Commenter? member, DateTimeOffset at, int position, string text, int likes)
    {
        var name = Html.Text(author);
        var profile = member is null || author == post.Creator.Name
            ? $"<span class=\"username\">{name}</span>"
            : $"<a href=\"/members/{member.Slug}.{member.Number}/\" class=\"username\" dir=\"auto\" data-user-id=\"{member.Number}\"><span itemprop=\"name\">{name}</span></a>";
        var joined = member is null ? "" : $"<div class=\"message-userExtras\"><dl class=\"pairs pairs--justified\"><dt>Joined</dt><dd>{Html.Day(member.JoinedAt)}</dd></dl></div>";
        var liked = likes == 0 ? "" : $"<div class=\"reactionsBar js-reactionsList is-active\"><a class=\"reactionsBar-link\" href=\"{_path}#post-{number}\"><bdi>{likes} likes</bdi></a></div>";
        return $"""
            <article class="message message--post js-post js-inlineModContainer" data-author="{name}" data-content="post-{number}" id="js-post-{number}">
            <span class="u-anchorTarget" id="post-{number}"></span>
            <div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="message-avatar"><img class="avatar" src="/media/{Slugs.Of(author)}.svg" alt="" width="64" height="64"></div><div class="message-userDetails"><h4 class="message-name">{profile}</h4><h5 class="userTitle message-userTitle">{Html.Text(title)}</h5></div>{joined}</section></div>
            <div class="message-cell message-cell--main"><div class="message-main js-quickEditTarget">
            <header class="message-attribution message-attribution--split"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="{_path}#post-{number}" rel="nofollow"><time class="u-dt" dir="auto" datetime="{Html.Iso(at)}" data-timestamp="{at.ToUnixTimeSeconds()}" title="{Html.Moment(at)}" itemprop="datePublished">{Html.Day(at)}</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="{_path}#post-{number}" rel="nofollow">#{position}</a></li></ul></header>
            <div class="message-content js-messageContent"><div class="message-userContent lbContainer js-lbContainer" data-lb-id="post-{number}"><article class="message-body js-selectToQuote"><div class="bbWrapper">{text}</div></article></div></div>
            <footer class="message-footer">{liked}</footer>
            </div></div></div>
            </article>

            """;
    }
}
