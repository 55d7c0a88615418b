using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A small magazine whose posts and comments carry schema.org microdata.</summary>
internal sealed partial class MicrodataSite(Creator creator, Uri address) : ISite
{
    private const int StoriesOnPage = 9;
    private const int CommentsOnPage = 25;

    private readonly MicrodataFrame _frame = new(creator);

    /// <inheritdoc/>
    public string Name => creator.Persona.Title;

    /// <inheritdoc/>
    public string Make => "microdata";

    /// <inheritdoc/>
    public string Style => "microdata";

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /print/\nDisallow: /account/\n";

    /// <summary>Where a story is.</summary>
    public static string Path(SamplePost post) => $"/stories/{post.Number}-{post.Slug}.html";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => "/";

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => Path(post);

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path == "/about.html")
        {
            return new(_frame.Around("About", "", $"<article><h1>About</h1><p>{Html.Text(creator.Persona.Tagline)}.</p></article>"), creator.Posts[0].PublishedAt);
        }

        var number = query("page") is { } page ? int.TryParse(page, out var parsed) ? parsed : 0 : 1;
        if (path == "/")
        {
            return List(number);
        }

        var match = StoryPath().Match(path);
        var post = match.Success ? creator.Posts.FirstOrDefault(post => Path(post) == path) : null;
        return post is not null && Paging<SampleComment>.Of(post.Comments, number, CommentsOnPage) is { } comments
            ? new(new MicrodataStory(_frame, address, post, comments).Write(), post.ChangedAt)
            : null;
    }

    private SitePage? List(int number)
    {
        if (Paging<SamplePost>.Of([.. creator.Posts.Reverse()], number, StoriesOnPage) is not { } page)
        {
            return null;
        }

        var body = $"""
            <section itemscope itemtype="https://schema.org/Blog"><meta itemprop="name" content="{Html.Text(Name)}">
            {Html.Each(page.Items, MicrodataFrame.Teaser)}
            </section>
            <nav class="pages">{(number > 1 ? $"<a rel=\"prev\" href=\"/?page={number - 1}\">Newer stories</a> " : "")}{(page.HasNext ? $"<a rel=\"next\" href=\"/?page={number + 1}\">Older stories</a>" : "")}</nav>
            """;
        return new(_frame.Around(creator.Persona.Tagline, page.HasNext ? $"<link rel=\"next\" href=\"/?page={number + 1}\">\n" : "", body), page.Items[0].ChangedAt);
    }

    [GeneratedRegex(@"^/stories/\d+-[a-z0-9-]+\.html$")]
    private static partial Regex StoryPath();
}
