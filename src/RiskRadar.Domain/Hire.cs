namespace RiskRadar.Domain;

/// <summary>An influencer working for a brand.</summary>
/// <param name="Brand">The brand, or <see langword="null"/> when nobody said.</param>
/// <param name="HiredAt">Start, UTC.</param>
/// <param name="EndsAt">End, UTC; <see langword="null"/> while it goes on.</param>
public sealed record Hire(string? Brand, DateTimeOffset HiredAt, DateTimeOffset? EndsAt);
