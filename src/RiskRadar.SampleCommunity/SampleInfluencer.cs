namespace RiskRadar.SampleCommunity;

/// <summary>An invented person of the sample community.</summary>
/// <param name="Handle">With the at sign, e.g. <c>"@mayacooks"</c>.</param>
/// <param name="Name">The name that the pages show.</param>
/// <param name="Platform">As in a roster file: <c>"blog"</c>, <c>"forum"</c>, <c>"newsletter"</c>, <c>"glimmr"</c>.</param>
/// <param name="Followers">Zero or more.</param>
/// <param name="HiredAt">UTC; <see langword="null"/> for a candidate.</param>
/// <param name="HiredBy">The invented brand; <see langword="null"/> for a candidate.</param>
/// <param name="Accounts">Where the posts are listed, at least one address.</param>
/// <param name="Truth">What was planted. For tests only: whatever assesses the influencer must find it out from the pages.</param>
public sealed record SampleInfluencer(
    string Handle,
    string Name,
    string Platform,
    long Followers,
    DateTimeOffset? HiredAt,
    string? HiredBy,
    IReadOnlyList<Uri> Accounts,
    SampleTruth Truth);
