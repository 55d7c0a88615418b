namespace RiskRadar.Domain.Storage;

/// <summary>What changed of one post.</summary>
/// <param name="Post">The post as known now.</param>
/// <param name="Comments">Comments that are new or changed, or got a reading; possibly none.</param>
/// <param name="Removed">Ids of comments that were taken out; possibly none.</param>
public sealed record PostChange(Post Post, IReadOnlyList<ClassifiedComment> Comments, IReadOnlyList<string> Removed);
