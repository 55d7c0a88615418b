namespace RiskRadar.Assess.Gap;

/// <summary>A gap beyond doubt.</summary>
/// <param name="RaisedAt">When it first was, see <see cref="Aggregates.EpochSeconds"/>.</param>
/// <param name="Gap">As known then.</param>
internal sealed record GapFinding(uint RaisedAt, GapReading Gap);
