namespace RiskRadar.Collect.Extraction;

/// <summary>The post of a page.</summary>
/// <param name="Title">Plain text, or <see langword="null"/>.</param>
/// <param name="Author">The name shown, or <see langword="null"/>.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
/// <param name="Text">Plain text, paragraphs parted by newlines, or <see langword="null"/>.</param>
/// <param name="Sponsored">True or false when the page itself shows it (a platform label, disclosure words, a tag); otherwise <see langword="null"/>.</param>
/// <param name="Disclosure">The words or label that show it, or <see langword="null"/>.</param>
public sealed record ExtractedPost(
    string? Title, string? Author, DateTimeOffset? PublishedAt, string? Text, bool? Sponsored, string? Disclosure);
