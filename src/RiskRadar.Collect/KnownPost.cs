namespace RiskRadar.Collect;

/// <summary>What earlier scans have read of a post, so that a re-scan reads what is new and a sample of the old.</summary>
/// <param name="CommentIds">The sites' own ids of the comments that are known (<c>ExtractedComment.Id</c>); may be empty.</param>
/// <param name="Pages">The pages in the order in which they were read; may be empty, then less can be left unread.</param>
public sealed record KnownPost(IReadOnlySet<string> CommentIds, IReadOnlyList<KnownPage> Pages);
