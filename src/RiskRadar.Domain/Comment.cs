namespace RiskRadar.Domain;

/// <summary>What an audience member wrote under a post.</summary>
/// <param name="Id">The source's own id; unique within its post.</param>
/// <param name="Post">The post it was left under.</param>
/// <param name="Author">The author's pseudonym; <see langword="null"/> when the source names nobody.</param>
/// <param name="Text">Plain text: markup removed, entities decoded. May be empty.</param>
/// <param name="PublishedAt">UTC; <see langword="null"/> when the source shows no time.</param>
/// <param name="Likes">Zero or more; <see langword="null"/> when the source shows none.</param>
/// <param name="ParentId">The comment it answers, or <see langword="null"/> for an answer to the post.</param>
public sealed record Comment(
    string Id, PostId Post, AuthorKey? Author, string Text, DateTimeOffset? PublishedAt, int? Likes, string? ParentId);
