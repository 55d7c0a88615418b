namespace RiskRadar.Collect.Discovery;

/// <summary>The posts that a page's links lead to.</summary>
/// <param name="Posts">In the order of the page.</param>
/// <param name="Places">Where they stand: the next page of the list has its posts there too.</param>
internal sealed record ChosenLinks(IReadOnlyList<ListedPost> Posts, IReadOnlySet<string> Places);
