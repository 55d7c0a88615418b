namespace RiskRadar.Collect.Discovery;

/// <summary>A post as one source lists it.</summary>
/// <param name="Address">Absolute, http or https.</param>
/// <param name="Title">Plain text, or <see langword="null"/>.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
/// <param name="ModifiedAt">UTC; the best there is when the source only says when the page changed; otherwise <see langword="null"/>.</param>
internal sealed record ListedPost(Uri Address, string? Title, DateTimeOffset? PublishedAt, DateTimeOffset? ModifiedAt);
