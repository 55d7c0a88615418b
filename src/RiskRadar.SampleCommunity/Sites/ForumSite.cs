using System.Text.RegularExpressions;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>A forum in the manner of XenForo: a creator has a corner, a post is a thread, comments are the posts after the first.</summary>
internal sealed partial class ForumSite(string name, IReadOnlyList<Creator> creators, Uri address) : ISite
{
    private const int ThreadsOnPage = 20;
    private const int PostsOnPage = 20;
    private const int FirstCorner = 12;

    private readonly ForumFrame _frame = new(name, creators);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Make => "forum";

    /// <inheritdoc/>
    public string Style => "forum";

    /// <inheritdoc/>
    public string Robots => "User-agent: *\nDisallow: /members/\nDisallow: /whats-new/\nDisallow: /search/\nDisallow: /login/\n";

    /// <inheritdoc/>
    public string AccountPath(Creator creator) => Corner(creator);

    /// <inheritdoc/>
    public string PostPath(SamplePost post) => ForumFrame.Path(post);

    /// <inheritdoc/>
    public SitePage? Page(string path, Func<string, string?> query)
    {
        if (path == "/")
        {
            return new(_frame.Around(name, name, "", "", Html.Each(creators, Node)), creators.Max(creator => creator.Posts[^1].ChangedAt));
        }

        if (ThreadPath().Match(path) is { Success: true } thread)
        {
            var post = creators.SelectMany(creator => creator.Posts).FirstOrDefault(post => PostPath(post) == thread.Groups["thread"].Value);
            return post is null ? null : Thread(post, Number(thread));
        }

        var corner = CornerPath().Match(path);
        var owner = corner.Success ? creators.FirstOrDefault(creator => Corner(creator) == corner.Groups["corner"].Value) : null;
        return owner is null ? null : List(owner, Number(corner));
    }

    private SitePage? List(Creator owner, int number)
    {
        if (Paging<SamplePost>.Of([.. owner.Posts.Reverse()], number, ThreadsOnPage) is not { } page)
        {
            return null;
        }

        var body = $"""
            <div class="p-description">{Html.Text(owner.Persona.Tagline)} · {Html.Count(owner.Persona.Followers)} watchers</div>
            {ForumFrame.Pages(Corner(owner), page)}
            <div class="block-container"><div class="structItemContainer"><div class="structItemContainer-group js-threadList">
            {Html.Each(page.Items, ForumFrame.Item)}</div></div></div>
            {ForumFrame.Pages(Corner(owner), page)}
            """;
        return new(_frame.Around(owner.Persona.Title, owner.Persona.Title, ForumFrame.Links(Corner(owner), page), "forum_view", body), page.Items[0].ChangedAt);
    }

    private SitePage? Thread(SamplePost post, int number)
    {
        var posts = new ForumThread(post, address);
        return Paging<SampleComment?>.Of(posts.Messages, number, PostsOnPage) is { } page
            ? new(_frame.Around(post.Title, post.Title, posts.Head(page), "thread_view", posts.Write(page)), post.ChangedAt)
            : null;
    }

    private string Node(Creator creator) => $"""
        <div class="node node--forum"><h3 class="node-title"><a href="{Corner(creator)}">{Html.Text(creator.Persona.Title)}</a></h3><div class="node-description">{Html.Text(creator.Persona.Tagline)}</div><div class="node-meta">Threads {creator.Posts.Count} · Latest: <a href="{PostPath(creator.Posts[^1])}">{Html.Text(creator.Posts[^1].Title)}</a></div></div>

        """;

    private string Corner(Creator creator) => $"/forums/{Slugs.Of(creator.Persona.Title)}.{FirstCorner + creators.ToList().IndexOf(creator)}/";

    private static int Number(Match match) => match.Groups["page"].Success ? int.Parse(match.Groups["page"].ValueSpan) : 1;

    [GeneratedRegex(@"^(?<thread>/threads/[a-z0-9-]+\.\d+/)(?:page-(?<page>\d{1,4}))?$")]
    private static partial Regex ThreadPath();

    [GeneratedRegex(@"^(?<corner>/forums/[a-z0-9-]+\.\d+/)(?:page-(?<page>\d{1,4}))?$")]
    private static partial Regex CornerPath();
}
