using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A photo and video platform: profiles that list posts, and posts whose comments are schema.org JSON-LD.</summary>
internal sealed partial class PhotoSite(string name, IReadOnlyList<Creator> creators, Uri address) : ISite
{
    private const int PostsOnPage = 12;
    private const int CommentsOnPage = 30;

    private readonly PhotoFrame _frame = new(name);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Make => "photo";

    /// <inheritdoc/>
    public string Style => "photo";

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /direct/\nDisallow: /explore/\n";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => $"/{creator.Persona.Handle}";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => $"/p/{post.Number}";

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        var number = query("page") is { } page ? int.TryParse(page, out var parsed) ? parsed : 0 : 1;
        if (path == "/")
        {
            return new(_frame.Around(name, "", Html.Each(creators, Person)), creators.Max(creator => creator.Posts[^1].ChangedAt));
        }

        if (path == "/static/talk.js")
        {
            return new(Styles.Of("talk.js"), creators[0].Posts[0].PublishedAt, "text/javascript; charset=utf-8");
        }

        if (creators.FirstOrDefault(creator => AccountPath(creator) == path) is { } owner)
        {
            return Profile(owner, number);
        }

        var match = PostAddress().Match(path);
        var post = match.Success ? creators.SelectMany(creator => creator.Posts).FirstOrDefault(post => PostPath(post) == path) : null;
        return post is not null && Paging<SampleComment>.Of(post.Comments, number, CommentsOnPage) is { } comments
            ? new(new PhotoPost(_frame, address, post, PostPath(post), comments, Others(post)).Write(), post.ChangedAt)
            : null;
    }

    private SitePage? Profile(Creator owner, int number)
    {
        if (Paging<SamplePost>.Of([.. owner.Posts.Reverse()], number, PostsOnPage) is not { } page)
        {
            return null;
        }

        var next = page.HasNext ? $"{AccountPath(owner)}?page={number + 1}" : null;
        var body = $"""
            <header class="profile"><img class="face" src="/media/{owner.Persona.Slug}.svg" alt="" width="120" height="120"><div><h1>{Html.Text(owner.Persona.Name)}</h1><p class="handle">{owner.Persona.Handle}</p><p class="numbers"><b>{owner.Posts.Count}</b> posts · <b>{Html.Count(owner.Persona.Followers)}</b> followers</p><p class="bio">{Html.Text(owner.Persona.Tagline)}</p></div></header>
            <section class="grid" aria-label="Posts">
            {Html.Each(page.Items, Tile)}</section>
            <nav class="pager">{(number > 1 ? $"<a rel=\"prev\" href=\"{AccountPath(owner)}?page={number - 1}\">Newer</a> " : "")}{(next is null ? "" : $"<a rel=\"next\" href=\"{next}\">Older posts</a>")}</nav>
            """;
        return new(_frame.Around($"{owner.Persona.Name} ({owner.Persona.Handle})", next is null ? "" : $"<link rel=\"next\" href=\"{next}\">\n", body), page.Items[0].ChangedAt);
    }

    private string Tile(SamplePost post) => $"""
        <article class="tile"><a href="{PostPath(post)}"><img src="/media/{post.Slug}.svg" alt="{Html.Text(post.Title)}"></a><a class="tile-title" href="{PostPath(post)}">{Html.Text(post.Title)}</a><time datetime="{Html.Iso(post.PublishedAt)}">{Html.Day(post.PublishedAt)}</time><span class="tile-count">{post.Stated} comments</span></article>

        """;

    private string Person(Creator creator) => $"""
        <section class="person"><img class="face" src="/media/{creator.Persona.Slug}.svg" alt="" width="72" height="72"><a href="{AccountPath(creator)}">{Html.Text(creator.Persona.Name)}</a> <span>{Html.Text(creator.Persona.Tagline)}</span></section>

        """;

    private IEnumerable<(string Path, string Title)> Others(SamplePost post) => creators
        .Single(creator => creator.Persona == post.Creator).Posts
        .Where(other => other != post)
        .OrderBy(other => Math.Abs((other.PublishedAt - post.PublishedAt).Ticks))
        .Take(4)
        .Select(other => (PostPath(other), other.Title));

    [GeneratedRegex(@"^/p/\d+$")]
    private static partial Regex PostAddress();
}
