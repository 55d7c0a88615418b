using RiskRadar.SampleCommunity.Cast;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Somebody with everything they published.</summary>
/// <param name="Persona">Who it is.</param>
/// <param name="Posts">Oldest first.</param>
/// <param name="HiredAt">UTC, or <see langword="null"/>.</param>
/// <param name="TurnsAt">When the audience turns, UTC, or <see langword="null"/>.</param>
internal sealed record Creator(Persona Persona, IReadOnlyList<SamplePost> Posts, DateTimeOffset? HiredAt, DateTimeOffset? TurnsAt);
