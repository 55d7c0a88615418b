namespace RiskRadar.Domain;

/// <summary>A person whose audience we read.</summary>
/// <param name="Id">The identifier, made from the handle.</param>
/// <param name="Handle">As the brand writes it, e.g. <c>"@maya"</c>.</param>
/// <param name="Name">The name shown to people, or <see langword="null"/>.</param>
/// <param name="Platform">The main platform's key, e.g. <c>"blog"</c>, or <see langword="null"/>.</param>
/// <param name="Followers">Zero or more; <see langword="null"/> when unknown.</param>
/// <param name="Hire">The present hire; <see langword="null"/> makes the influencer a candidate.</param>
public sealed record Influencer(InfluencerId Id, string Handle, string? Name, string? Platform, long? Followers, Hire? Hire);
