using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

/// <summary>The votes of one day.</summary>
/// <param name="Day">Days since the epoch.</param>
/// <param name="Tally">Its votes.</param>
internal readonly record struct DayTally(uint Day, Tally Tally);
