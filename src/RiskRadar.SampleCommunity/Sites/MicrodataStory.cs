using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A story with one page of its comments.</summary>
internal sealed class MicrodataStory(MicrodataFrame frame, Uri address, SamplePost post, Paging<SampleComment> page)
{
    private readonly string _path = MicrodataSite.Path(post);

    /// <summary>The whole page.</summary>
    public string Write() => frame.Around(post.Title, Head(), Body());

    private string Head()
    {
        var next = page.HasNext ? $"<link rel=\"next\" href=\"{_path}?page={page.Number + 1}\">\n" : "";
        return $"<link rel=\"canonical\" href=\"{new Uri(address, page.Number == 1 ? _path : $"{_path}?page={page.Number}")}\">\n{next}";
    }

    private string Body() => $"""
        <article class="story" itemscope itemtype="https://schema.org/BlogPosting">
        <link itemprop="mainEntityOfPage" href="{_path}">
        <h1 itemprop="headline">{Html.Text(post.Title)}</h1>
        <p class="by">by <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{Html.Text(post.Creator.Name)}</span></span>, <time itemprop="datePublished" datetime="{Html.Iso(post.PublishedAt)}">{Html.Moment(post.PublishedAt)}</time></p>
        <img class="lead" itemprop="image" src="/media/{post.Slug}.svg" alt="">
        <div itemprop="articleBody">
        {(post.Label is null ? "" : $"<p class=\"note\">{Html.Text(post.Label)}</p>\n")}{Html.Paragraphs(post.Paragraphs)}</div>
        <p class="tags">{Html.Each(post.Tags, tag => $"<span itemprop=\"keywords\">{Html.Text(tag)}</span> ")}</p>
        <section id="comments"><h2><span itemprop="commentCount">{post.Stated}</span> comments</h2>
        {Html.Each(page.Items, Comment)}
        <nav class="pages">{(page.Number > 1 ? $"<a rel=\"prev\" href=\"{(page.Number == 2 ? _path : $"{_path}?page={page.Number - 1}")}\">Earlier comments</a> " : "")}{(page.HasNext ? $"<a rel=\"next\" href=\"{_path}?page={page.Number + 1}\">Later comments</a>" : "")}</nav>
        </section>
        </article>
        """;

    private static string Comment(SampleComment comment) => $"""
        <div class="comment{(comment.Parent is null ? "" : " reply")}" itemprop="comment" itemscope itemtype="https://schema.org/Comment" id="comment-{comment.Number}">
        <p class="comment-head"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{Html.Text(comment.Author.Name)}</span></span> <time itemprop="dateCreated" datetime="{Html.Iso(comment.At)}">{Html.Moment(comment.At)}</time>{(comment.Parent is null ? "" : $" <a class=\"to\" href=\"#comment-{comment.Parent.Number}\" itemprop=\"parentItem\">in reply to {Html.Text(comment.Parent.Author.Name)}</a>")}</p>
        <div itemprop="text">{Html.Paragraphs(comment.Text)}</div>
        <p class="votes"><span itemprop="upvoteCount">{comment.Likes}</span> found this helpful</p>
        </div>

        """;
}
