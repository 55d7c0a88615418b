namespace RiskRadar.Collect.Fetching;

/// <summary>What a server gave along with a page so that a later request can ask whether it has changed.</summary>
/// <param name="ETag">As sent, quotes included; <see langword="null"/> when there was none.</param>
/// <param name="LastModified">UTC; <see langword="null"/> when there was none.</param>
public sealed record PageValidators(string? ETag, DateTimeOffset? LastModified);
