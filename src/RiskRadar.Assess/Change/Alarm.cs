using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>A rise that passed its bar.</summary>
/// <param name="Stream">What rose most.</param>
/// <param name="RaisedAt">When, see <see cref="Aggregates.EpochSeconds"/>.</param>
/// <param name="Lane">The lane that noticed most.</param>
/// <param name="Evidence">The e-value: how many times more likely the votes are if the share rose.</param>
/// <param name="Bar">What it had to pass.</param>
/// <param name="Found">Since when and how much, as known at that time.</param>
internal sealed record Alarm(
    VoteStream Stream, uint RaisedAt, string Lane, double Evidence, double Bar, StreamRise Found);
