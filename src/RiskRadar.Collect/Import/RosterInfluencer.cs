using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>A line about an influencer.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Influencer">Who.</param>
public sealed record RosterInfluencer(long Line, Influencer Influencer) : RosterEntry(Line);
