namespace RiskRadar.Collect.Discovery;

/// <summary>A post that an account lists.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">Its title, or <see langword="null"/>.</param>
/// <param name="PublishedAt">UTC, or <see langword="null"/>.</param>
public sealed record DiscoveredPost(Uri Address, string? Title, DateTimeOffset? PublishedAt);
