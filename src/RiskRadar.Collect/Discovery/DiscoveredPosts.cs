using RiskRadar.Domain;

namespace RiskRadar.Collect.Discovery;

/// <summary>What was found at an account's address.</summary>
/// <param name="Posts">Newest first, those without a time last; the same post once.</param>
/// <param name="Pages">How many pages were read to find them.</param>
/// <param name="LeftOut">What could not be read, and why.</param>
public sealed record DiscoveredPosts(IReadOnlyList<DiscoveredPost> Posts, int Pages, IReadOnlyList<LeftOut> LeftOut);
