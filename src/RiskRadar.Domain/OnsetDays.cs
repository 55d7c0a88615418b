namespace RiskRadar.Domain;

/// <summary>The days between which a change began.</summary>
/// <param name="Earliest">The first of them, UTC, at midnight.</param>
/// <param name="Latest">The last of them, UTC, at midnight.</param>
public sealed record OnsetDays(DateTimeOffset Earliest, DateTimeOffset Latest);
