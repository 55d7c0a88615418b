namespace RiskRadar.Collect.Discovery;

/// <summary>What a profile's, blog's or channel's HTML page says about posts.</summary>
/// <param name="Posts">The posts that it lists, in the order of the page.</param>
/// <param name="Places">Where they stand in the page: the next page of the list has its posts there too.</param>
/// <param name="Links">The keys of all addresses on the same site that it links to.</param>
/// <param name="Feeds">The feeds of posts that it names.</param>
/// <param name="Next">The following page of the list, with older posts; <see langword="null"/> on the last one.</param>
/// <param name="Canonical">Its own address as it states it; <see langword="null"/> when it does not.</param>
/// <param name="WordPressRoot">The root of its WordPress interface; <see langword="null"/> when it names none.</param>
/// <param name="WordPressAuthor">The author's number there, when the page is an author's; otherwise <see langword="null"/>.</param>
internal sealed record ListingPage(
    IReadOnlyList<ListedPost> Posts,
    IReadOnlySet<string> Places,
    IReadOnlySet<string> Links,
    IReadOnlyList<Uri> Feeds,
    Uri? Next,
    Uri? Canonical,
    Uri? WordPressRoot,
    string? WordPressAuthor);
