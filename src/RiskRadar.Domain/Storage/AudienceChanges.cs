namespace RiskRadar.Domain.Storage;

/// <summary>A part of what changed under an influencer's posts, in the order in which it changed.</summary>
/// <param name="Posts">The changed posts, each once; empty when nothing is newer.</param>
/// <param name="Revision">The revision up to which this part reaches: the next part begins after it.</param>
public sealed record AudienceChanges(IReadOnlyList<PostChange> Posts, long Revision);
