using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>What somebody who comments has written on a site: for people who click on a name.</summary>
internal sealed class MemberPage(ISite site, IReadOnlyList<SamplePost> posts)
{
    private readonly Lazy<ILookup<string, (SamplePost Post, SampleComment Comment)>> _comments = new(() => posts
        .Where(post => !post.Gone)
        .SelectMany(post => post.Comments.Select(comment => (post, comment)))
        .ToLookup(pair => pair.comment.Author.Slug, StringComparer.Ordinal));

    /// <summary>The page at a member's path, or <see langword="null"/> when it is no member's.</summary>
    public SitePage? Page(string path)
    {
        var written = _comments.Value[SlugOf(path)].OrderByDescending(pair => pair.Comment.At).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        var author = written[0].Comment.Author;
        var body = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{Html.Text(author.Name)} | {Html.Text(site.Name)}</title><link rel="stylesheet" href="/member/style.css"></head>
            <body><main style="max-width:720px;margin:40px auto;padding:0 20px">
            <p><a href="/">{Html.Text(site.Name)}</a></p>
            <h1><img src="/media/{author.Slug}.svg" alt="" width="64" height="64" style="border-radius:50%;vertical-align:middle"> {Html.Text(author.Name)}</h1>
            <p>Here since {Html.Day(author.JoinedAt)} · {written.Count} contributions</p>
            <ul>{Html.Each(written, pair => $"<li>{Html.Day(pair.Comment.At)}, on <a href=\"{site.PostPath(pair.Post)}\">{Html.Text(pair.Post.Title)}</a></li>\n")}</ul>
            </main></body>
            </html>

            """;
        return new(body, written[0].Comment.At);
    }

    // "/members/mo-rees.1071/", "/profile/1071-mo-rees" and "/@mo-rees" are the ways in which the makes name a member.
    private static string SlugOf(string path)
    {
        if (path.StartsWith("/members/", StringComparison.Ordinal))
        {
            return path["/members/".Length..].Split('.')[0];
        }

        return path.StartsWith("/profile/", StringComparison.Ordinal)
            ? path["/profile/".Length..].TrimStart("0123456789".ToCharArray()).TrimStart('-')
            : path.StartsWith("/@", StringComparison.Ordinal) ? path[2..] : "";
    }
}
