using System.Text.Json;

namespace RiskRadar.Collect.Discovery;

/// <summary>The posts of a WordPress site's REST interface (developer.wordpress.org/rest-api/reference/posts). Pure.</summary>
internal static class WordPressPosts
{
    private const int PostsPerPage = 50;

    /// <summary>The address of the first page of posts.</summary>
    /// <param name="root">The interface's root, as a page's <c>https://api.w.org/</c> link names it.</param>
    /// <param name="author">The author's number, or <see langword="null"/> for all.</param>
    public static Uri FirstPage(Uri root, string? author) => Page(root, author, 1);

    /// <summary>A page of posts, or <see langword="null"/> when the answer is not one.</summary>
    public static PostListing? Read(ReadOnlyMemory<byte> body, Uri root, string? author, int page)
    {
        using var document = ForeignJson.Parse(body);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Array } posts)
        {
            return null;
        }

        var hasMore = posts.GetArrayLength() >= PostsPerPage;

        return new([.. posts.EnumerateArray().Select(PostOf).OfType<ListedPost>()], hasMore ? Page(root, author, page + 1) : null, null);
    }

    private static Uri Page(Uri root, string? author, int page)
    {
        // Sites without pretty addresses serve the interface as ?rest_route=/.
        var start = root.AbsoluteUri.TrimEnd('/');
        var separator = root.Query.Length > 0 ? '&' : '?';
        var of = author is null ? "" : $"&author={author}";

        return new($"{start}/wp/v2/posts{separator}per_page={PostsPerPage}&page={page}{of}&orderby=date&order=desc&_fields=link,title,date_gmt");
    }

    private static ListedPost? PostOf(JsonElement post)
    {
        if (!Uri.TryCreate(ForeignJson.Text(post, "link"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var title = post.TryGetProperty("title", out var titles) ? ForeignJson.Text(titles, "rendered") : null;

        return new(address, PlainTitle.Of(title), ForeignTime.Parse(ForeignJson.Text(post, "date_gmt")), null);
    }
}
