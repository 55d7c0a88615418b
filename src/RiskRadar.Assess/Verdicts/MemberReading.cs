using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Change;
using RiskRadar.Assess.Gap;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>What one influencer's votes say, before the roster is looked at.</summary>
/// <param name="View">The votes.</param>
/// <param name="HiredAt">When the hire began, or <see langword="null"/> for a candidate.</param>
/// <param name="All">Everything counted.</param>
/// <param name="Clean">Without coordinated comments; the same object when there are none.</param>
/// <param name="GapFinding">A gap beyond doubt.</param>
/// <param name="Alarms">Rises that passed their bars, oldest first.</param>
/// <param name="GapSplit">Who carries the gap that was found.</param>
/// <param name="Deception">When claims of deception passed what the brand bears.</param>
/// <param name="Days">Hostile votes by day.</param>
/// <param name="WatchedFrom">Since when the alarms watch, see <see cref="Aggregates.EpochSeconds"/>.</param>
internal sealed record MemberReading(
    AudienceView View,
    uint? HiredAt,
    VoteReading All,
    VoteReading Clean,
    GapFinding? GapFinding,
    IReadOnlyList<Alarm> Alarms,
    GapSplit? GapSplit,
    (uint RaisedAt, ObservedShare Share)? Deception,
    HostileDays Days,
    uint WatchedFrom)
{
    /// <summary>Days on which the alarms were watching.</summary>
    public double WatchedDays => View.AsOf > WatchedFrom ? (View.AsOf - WatchedFrom) / (double)EpochSeconds.Day : 0;

    public Phase Phase => HiredAt is null ? Phase.Candidate : Phase.Hired;
}
