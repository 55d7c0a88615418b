using RiskRadar.Assess.Change;
using RiskRadar.Assess.Coordination;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>
/// What is kept of a member when its audience is closed: everything that its assessment says without looking at the roster, and what the
/// roster needs of it. It grows with posts and flags, not with comments.
/// </summary>
/// <param name="Member">Place in the roster.</param>
/// <param name="Influencer">Who.</param>
/// <param name="HiredAt">When the hire began, or <see langword="null"/> for a candidate.</param>
/// <param name="All">Everything counted.</param>
/// <param name="Clean">Without coordinated comments.</param>
/// <param name="Days">Hostile votes by day.</param>
/// <param name="WatchedDays">Days on which the alarms were watching.</param>
/// <param name="Alarms">How many rises passed their bars.</param>
/// <param name="Counted">Comments that count.</param>
/// <param name="SetAside">Comments set aside as coordinated.</param>
/// <param name="Bursts">The accounts of each burst of coordinated comments.</param>
/// <param name="Hidden">Share in [0, 1] of the known comments that say nothing to us.</param>
/// <param name="Coverage">What it rests on.</param>
/// <param name="BeforeAfter">Or <see langword="null"/> for a candidate.</param>
/// <param name="Flags">Newest first.</param>
/// <param name="Needs">What would settle it if it is not settled.</param>
/// <param name="Timeline">Oldest post first.</param>
/// <param name="Quotes">Strongest first.</param>
internal sealed record MemberDraft(
    int Member,
    Influencer Influencer,
    uint? HiredAt,
    VoteReading All,
    VoteReading Clean,
    HostileDays Days,
    double WatchedDays,
    int Alarms,
    int Counted,
    int SetAside,
    IReadOnlyList<BurstAccounts> Bursts,
    double Hidden,
    Coverage Coverage,
    BeforeAfter? BeforeAfter,
    IReadOnlyList<Flag> Flags,
    Needs Needs,
    IReadOnlyList<PostPoint> Timeline,
    IReadOnlyList<Quote> Quotes)
{
    public Phase Phase => HiredAt is null ? Phase.Candidate : Phase.Hired;
}
