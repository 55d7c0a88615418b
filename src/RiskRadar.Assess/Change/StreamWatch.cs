using System.Runtime.InteropServices;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>One stream of a mixture: its days, its past and its evidence.</summary>
internal sealed class StreamWatch(VoteStream stream, double weight, StreamThresholds thresholds, ErrorCorrection correction, double mostADay)
{
    // The newest three weeks do not belong to the past: a slow rise would hide in it.
    private const uint BaselineLag = 21;

    private readonly List<DayTally> _days = [];
    private ShiryaevRoberts _procedure = new(AlarmLane.All, mostADay);
    private Baseline? _baseline;
    private DayTally _today;

    public VoteStream Stream => stream;

    /// <summary>Its part of the mixture's evidence.</summary>
    public double Evidence => _baseline is null ? 0 : weight * _procedure.Evidence;

    public AlarmLane Lane => _procedure.StrongestLane;

    /// <summary>Closes the former day and starts one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="past">The past is looked for from this day on.</param>
    /// <param name="from">The day from which on changes are watched.</param>
    /// <param name="policy">How much of a past is enough.</param>
    public void StartDay(uint day, uint past, uint from, AlarmPolicy policy)
    {
        if (_today.Tally.Votes > 0)
        {
            _days.Add(_today);
        }

        _today = new DayTally(day, default);
        if (day < from)
        {
            return;
        }

        // The past ends where the watch begins, or three weeks ago when that is later.
        var end = Math.Max(from, day > BaselineLag ? day - BaselineLag : 0);
        var days = CollectionsMarshal.AsSpan(_days);
        var (first, last, votes) = (0, 0, 0);
        for (var index = 0; index < days.Length; index++)
        {
            first = days[index].Day < past ? index + 1 : first;
            last = days[index].Day < end ? index + 1 : last;
            votes += days[index].Day >= past && days[index].Day < end ? days[index].Tally.Votes : 0;
        }

        if (last - first < policy.FewestBaselineDays || votes < policy.FewestBaselineVotes)
        {
            _baseline = null;
            return;
        }

        _baseline = Baseline.Of(days[first..last]);
        _procedure.StartDay(_baseline);
    }

    /// <summary>Takes the day's next vote.</summary>
    public void See(in Vote vote, bool isWatched)
    {
        var score = StreamThresholds.Score(stream, vote.Early);
        _today = _today with { Tally = _today.Tally.With(score, thresholds.Counts(stream, vote.Early)) };
        if (isWatched && _baseline is not null)
        {
            _procedure.See(score / 255.0, _baseline.Score.Correlation);
        }
    }

    /// <summary>Forgets the evidence after an alarm.</summary>
    public void Restart() => _procedure = new ShiryaevRoberts(AlarmLane.All, mostADay);

    /// <summary>Since when the rise most likely lasts, and how large it is. Only while there is evidence.</summary>
    public (uint Onset, ShareDifference Rise) Size(uint from)
    {
        var since = new List<Tally> { _today.Tally };
        var (onset, best) = (_today.Day, double.MinValue);
        ShareDifference? rise = null;
        for (var index = _days.Count; index >= 0; index--)
        {
            if (index < _days.Count)
            {
                if (_days[index].Day < from || _today.Day - _days[index].Day > BaselineLag)
                {
                    break;
                }

                since.Add(_days[index].Tally);
            }

            var observed = ObservedShare.Of(CollectionsMarshal.AsSpan(since), _baseline!.Score.Correlation);
            var difference = ShareDifference.Of(observed, _baseline.Observed, correction);
            if (difference.Z > best)
            {
                (best, rise) = (difference.Z, difference);
                onset = index < _days.Count ? _days[index].Day : _today.Day;
            }
        }

        return (onset, rise!);
    }
}
