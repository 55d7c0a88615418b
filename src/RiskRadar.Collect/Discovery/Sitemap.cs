namespace RiskRadar.Collect.Discovery;

/// <summary>What a sitemap file gives: pages, or further sitemaps.</summary>
/// <param name="Pages">Pages; empty for an index.</param>
/// <param name="Sitemaps">Further files; empty for a plain sitemap.</param>
internal sealed record Sitemap(IReadOnlyList<ListedPost> Pages, IReadOnlyList<ListedPost> Sitemaps);
