namespace RiskRadar.Domain;

/// <summary>One post in an influencer's timeline.</summary>
/// <param name="Post">The post.</param>
/// <param name="Key">The post's id in its source.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
/// <param name="Url">Its address, or <see langword="null"/>.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
/// <param name="Sponsorship">As stated or as its text shows.</param>
/// <param name="Votes">Distinct authors who commented.</param>
/// <param name="Distrust">Share in [0, 1] of votes that show commercial distrust (sellout or deception).</param>
/// <param name="Hostile">Share in [0, 1] of votes that show backlash.</param>
public sealed record PostPoint(
    PostId Post,
    string Key,
    string? Title,
    Uri? Url,
    DateTimeOffset? PublishedAt,
    Sponsorship Sponsorship,
    int Votes,
    double Distrust,
    double Hostile);
