namespace RiskRadar.Domain;

/// <summary>What would settle an assessment that lacks evidence.</summary>
/// <param name="Posts">How many more posts.</param>
/// <param name="Comments">How many more comments.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record Needs(int Posts, int Comments, string Reason);
