using System.Text.Json.Nodes;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A post of the photo platform: the same comments for people in HTML and for machines in JSON-LD.</summary>
internal sealed class PhotoPost(
    PhotoFrame frame, Uri address, SamplePost post, string path, Paging<SampleComment> page, IEnumerable<(string Path, string Title)> others)
{
    /// <summary>The whole page.</summary>
    public string Write() => frame.Around($"{post.Creator.Name}: {post.Title}", Head(), Body());

    private string Caption => string.Join("\n", post.Paragraphs.Take(post.Brand is null ? 2 : 3))
        + (post.Paragraphs.Count > 3 && post.Brand is not null ? $"\n{post.Paragraphs[^1]}" : "")
        + $"\n{string.Join(' ', post.Tags.Select(tag => $"#{tag}"))}";

    private string Head()
    {
        var next = page.HasNext ? $"<link rel=\"next\" href=\"{path}?page={page.Number + 1}\">\n" : "";
        var previous = page.Number > 1 ? $"<link rel=\"prev\" href=\"{(page.Number == 2 ? path : $"{path}?page={page.Number - 1}")}\">\n" : "";
        return $"""
            <link rel="canonical" href="{new Uri(address, page.Number == 1 ? path : $"{path}?page={page.Number}")}">
            {previous}{next}<meta property="og:title" content="{Html.Text(post.Title)}">
            <meta property="og:type" content="article">
            <script type="application/ld+json">{JsonLd().ToJsonString()}</script>

            """;
    }

    private JsonObject JsonLd()
    {
        var posting = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "SocialMediaPosting",
            ["@id"] = new Uri(address, path).ToString(),
            ["url"] = new Uri(address, path).ToString(),
            ["headline"] = post.Title,
            ["articleBody"] = Caption,
            ["datePublished"] = Html.Iso(post.PublishedAt),
            ["author"] = new JsonObject
            {
                ["@type"] = "Person", ["name"] = post.Creator.Name, ["alternateName"] = post.Creator.Handle, ["url"] = new Uri(address, $"/{post.Creator.Handle}").ToString(),
            },
            ["interactionStatistic"] = new JsonObject
            {
                ["@type"] = "InteractionCounter", ["interactionType"] = "https://schema.org/LikeAction", ["userInteractionCount"] = post.Likes,
            },
            ["commentCount"] = post.Stated,
            ["comment"] = new JsonArray([.. page.Items.Select(Comment)]),
        };
        if (post.Label is not null)
        {
            posting["sponsor"] = new JsonObject { ["@type"] = "Organization", ["name"] = post.Brand };
        }

        return posting;
    }

    private JsonObject Comment(SampleComment comment)
    {
        var json = new JsonObject
        {
            ["@type"] = "Comment",
            ["@id"] = $"{new Uri(address, path)}#c{comment.Number}",
            ["identifier"] = comment.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["text"] = comment.Text,
            ["dateCreated"] = Html.Iso(comment.At),
            ["upvoteCount"] = comment.Likes,
            ["author"] = new JsonObject
            {
                ["@type"] = "Person", ["name"] = comment.Author.Name, ["url"] = new Uri(address, $"/@{comment.Author.Slug}").ToString(),
            },
        };
        if (comment.Parent is not null)
        {
            json["parentItem"] = new JsonObject { ["@type"] = "Comment", ["@id"] = $"{new Uri(address, path)}#c{comment.Parent.Number}" };
        }

        return json;
    }

    private string Body() => $"""
        <article class="post">
        <figure><img src="/media/{post.Slug}.svg" alt="{Html.Text(post.Title)}"></figure>
        <div class="side">
        <header><a class="who" href="/{post.Creator.Handle}"><img class="face" src="/media/{post.Creator.Slug}.svg" alt="" width="40" height="40">{Html.Text(post.Creator.Name)}</a>{(post.Label is null ? "" : $"<span class=\"paid-label\">{Html.Text(post.Label)}</span>")}</header>
        <h1>{Html.Text(post.Title)}</h1>
        <div class="caption">{Html.Paragraphs(Caption)}</div>
        <p class="numbers"><b>{Html.Count(post.Likes)}</b> likes · <b>{post.Stated}</b> comments · <time datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time></p>
        <ul class="talk" id="talk"></ul>
        <noscript><p class="small">The comments are shown by a script.</p></noscript>
        <nav class="pager">{(page.Number > 1 ? $"<a rel=\"prev\" href=\"{(page.Number == 2 ? path : $"{path}?page={page.Number - 1}")}\">Earlier comments</a> " : "")}{(page.HasNext ? $"<a rel=\"next\" href=\"{path}?page={page.Number + 1}\">More comments</a>" : "")}</nav>
        </div>
        </article>
        <aside class="more"><h2>More from {Html.Text(post.Creator.FirstName)}</h2><ul>{Html.Each(others, other => $"<li><a href=\"{other.Path}\">{Html.Text(other.Title)}</a></li>")}</ul></aside>
        <script src="/static/talk.js"></script>
        """;
}
