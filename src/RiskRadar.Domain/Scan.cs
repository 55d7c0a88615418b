namespace RiskRadar.Domain;

/// <summary>One collection run over an account or a post. It says what it could not read.</summary>
/// <param name="Id">The identifier of the run.</param>
/// <param name="Influencer">Whose pages were read.</param>
/// <param name="Post">The post; <see langword="null"/> for a scan of an account's list of posts.</param>
/// <param name="Address">What was read.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; <see langword="null"/> while it runs.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Pages">Pages read.</param>
/// <param name="Found">Comments (or, for an account, posts) found, new or known.</param>
/// <param name="Added">Of those, new ones.</param>
/// <param name="Stated">How many the source itself claims; <see langword="null"/> when it does not say.</param>
/// <param name="Platform">The adapter or reader that understood the pages; <see langword="null"/> when none did.</param>
/// <param name="LeftOut">What could not be read, and why.</param>
public sealed record Scan(
    Guid Id,
    InfluencerId Influencer,
    PostId? Post,
    Uri Address,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ScanOutcome Outcome,
    int Pages,
    int Found,
    int Added,
    int? Stated,
    string? Platform,
    IReadOnlyList<LeftOut> LeftOut);
