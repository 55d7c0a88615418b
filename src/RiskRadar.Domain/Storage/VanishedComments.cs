namespace RiskRadar.Domain.Storage;

/// <summary>Comments of a post that were there and are gone. They stay in the store: that they are gone is a finding.</summary>
/// <param name="Post">The post.</param>
/// <param name="Comments">Their ids.</param>
/// <param name="NoticedAt">When the first of them was missed, UTC.</param>
public sealed record VanishedComments(PostId Post, IReadOnlyList<string> Comments, DateTimeOffset NoticedAt);
