namespace RiskRadar.Collect.Extraction;

/// <summary>One comment of a page.</summary>
/// <param name="Id">The site's own id, or <see langword="null"/>.</param>
/// <param name="Author">The name shown, or <see langword="null"/>.</param>
/// <param name="AuthorUrl">The author's page, http or https, or <see langword="null"/>.</param>
/// <param name="Text">Plain text: markup removed, entities decoded, paragraphs parted by newlines.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
/// <param name="TimeIsApproximate">The time was resolved from a relative one ("3 days ago").</param>
/// <param name="Likes">Zero or more, or <see langword="null"/>.</param>
/// <param name="ParentId">The comment it answers, or <see langword="null"/> for an answer to the post.</param>
/// <param name="Permalink">Its own address, http or https, or <see langword="null"/>.</param>
public sealed record ExtractedComment(
    string? Id,
    string? Author,
    Uri? AuthorUrl,
    string Text,
    DateTimeOffset? PublishedAt,
    bool TimeIsApproximate,
    int? Likes,
    string? ParentId,
    Uri? Permalink);
