namespace RiskRadar.Domain;

/// <summary>A comment with its reading.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Classification">Its reading; <see langword="null"/> until a model has read it.</param>
public sealed record ClassifiedComment(Comment Comment, Classification? Classification);
