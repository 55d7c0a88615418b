using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>A line about an influencer.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Influencer">Who.</param>
/// <param name="TurnedAt">When the audience is known to have turned, for back-tests; <see langword="null"/> when no turn is known.</param>
public sealed record RosterInfluencer(long Line, Influencer Influencer, DateTimeOffset? TurnedAt) : RosterEntry(Line);
