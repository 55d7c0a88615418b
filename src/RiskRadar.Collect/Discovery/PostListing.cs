namespace RiskRadar.Collect.Discovery;

/// <summary>What one feed, sitemap or answer of an interface gives.</summary>
/// <param name="Posts">In its own order.</param>
/// <param name="Next">The page of it that follows, with older posts; <see langword="null"/> on the last one.</param>
/// <param name="Home">The web page whose posts these are; <see langword="null"/> when it does not say.</param>
internal sealed record PostListing(IReadOnlyList<ListedPost> Posts, Uri? Next, Uri? Home);
