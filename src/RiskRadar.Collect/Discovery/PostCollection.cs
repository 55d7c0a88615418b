namespace RiskRadar.Collect.Discovery;

/// <summary>Gathers posts from several sources; the same post once, with the best that is known of it.</summary>
internal sealed class PostCollection
{
    private readonly Dictionary<string, ListedPost> _posts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);

    public int Count => _posts.Count;

    /// <summary>True when every post's time is known, so that the order is.</summary>
    public bool IsDated => _posts.Count > 0 && _posts.Values.All(post => post.PublishedAt is not null);

    /// <summary>Adds posts; gives back how many were new.</summary>
    public int Add(IEnumerable<ListedPost> posts)
    {
        var before = _posts.Count;
        foreach (var post in posts)
        {
            var key = PostAddress.KeyOf(post.Address);
            _posts[key] = _posts.TryGetValue(key, out var known)
                ? known with
                {
                    Title = known.Title ?? post.Title,
                    PublishedAt = known.PublishedAt ?? post.PublishedAt,
                    ModifiedAt = known.ModifiedAt ?? post.ModifiedAt,
                }
                : post with { Address = PostAddress.Clean(post.Address) };
            _shapes.Add(PostAddress.ShapeOf(post.Address));
        }

        return _posts.Count - before;
    }

    /// <summary>True when the address looks like the posts that are known, or, while none is, like a post at all.</summary>
    public bool IsLikely(Uri address) => PostAddress.MayBePost(address) &&
        (_shapes.Count > 0 ? _shapes.Contains(PostAddress.ShapeOf(address)) : PostAddress.LooksLikePost(address));

    /// <summary>Newest first; those without a time last, by when they changed, then as they were found.</summary>
    public IReadOnlyList<DiscoveredPost> Newest(int limit) =>
    [
        .. _posts.Values
            .OrderByDescending(post => post.PublishedAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(post => post.ModifiedAt ?? DateTimeOffset.MinValue)
            .Take(limit)
            .Select(post => new DiscoveredPost(post.Address, post.Title, post.PublishedAt)),
    ];
}
