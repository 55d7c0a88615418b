using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>Watches one stream of votes for a rise against the creator's own past, vote by vote and never ahead.</summary>
/// <param name="policy">The alarm policy.</param>
/// <param name="thresholds">What counts.</param>
/// <param name="correction">The model's error rates for the stream.</param>
/// <param name="stream">The stream.</param>
/// <param name="bar">The bar of each lane, in days: one false alarm in so many days at most.</param>
internal sealed class ChangeWatch(
    AlarmPolicy policy, StreamThresholds thresholds, ErrorCorrection correction, VoteStream stream, double bar)
{
    // The newest three weeks do not belong to the past: a slow rise would hide in it.
    private const uint BaselineLag = 21;

    private readonly ShiryaevRoberts _fast = new(AlarmLane.Fast.Rises);
    private readonly ShiryaevRoberts _slow = new(AlarmLane.Slow.Rises);
    private readonly List<DayTally> _days = [];
    private Baseline? _baseline;

    /// <summary>The first alarm, or <see langword="null"/>.</summary>
    /// <param name="votes">Oldest first, without coordinated ones.</param>
    /// <param name="from">Changes are watched from then on, e.g. from hiring.</param>
    /// <param name="asOf">The present.</param>
    public Alarm? Watch(ReadOnlySpan<Vote> votes, uint from, uint asOf)
    {
        var (day, counted, counting) = (0u, 0, 0);
        foreach (ref readonly var vote in votes)
        {
            // A vote counts an hour after it was cast: by then it is known whether it was one of a burst.
            if (vote.At == EpochSeconds.Unknown || vote.At + EpochSeconds.Hour > asOf)
            {
                continue;
            }

            if (vote.At / EpochSeconds.Day is var today && today != day)
            {
                if (counted > 0)
                {
                    _days.Add(new DayTally(day, new Tally(counted, counting)));
                }

                (day, counted, counting) = (today, 0, 0);
                Start(today, from);
            }

            // On the day of hiring itself only later votes are watched.
            if (vote.At < from)
            {
                (counted, counting) = Add(vote, counted, counting);
                continue;
            }

            (counted, counting) = Add(vote, counted, counting);
            if (_baseline is { } baseline && See(baseline, counted, counting) is { } lane)
            {
                var (onset, rise) = Size(baseline, day, new Tally(counted, counting), from);
                var evidence = lane == AlarmLane.Fast ? _fast.Evidence : _slow.Evidence;
                return new Alarm(stream, vote.At + EpochSeconds.Hour, lane.Name, evidence, bar, onset, rise);
            }
        }

        return null;
    }

    private (int Counted, int Counting) Add(in Vote vote, int counted, int counting) =>
        (counted + 1, counting + (thresholds.Counts(stream, vote.Early) ? 1 : 0));

    private AlarmLane? See(Baseline baseline, int counted, int counting)
    {
        var fast = _fast.See(counted, counting, baseline.Correlation);
        var slow = _slow.See(counted, counting, baseline.Correlation);
        return fast >= bar ? AlarmLane.Fast : slow >= bar ? AlarmLane.Slow : null;
    }

    private void Start(uint today, uint from)
    {
        var fromDay = from / EpochSeconds.Day;
        if (today < fromDay)
        {
            return;
        }

        // The past ends at hiring, or three weeks ago when that is later.
        var end = Math.Max(fromDay, today > BaselineLag ? today - BaselineLag : 0);
        var count = _days.FindLastIndex(known => known.Day < end) + 1;
        var votes = 0;
        for (var index = 0; index < count; index++)
        {
            votes += _days[index].Tally.Votes;
        }

        if (count < policy.FewestBaselineDays || votes < policy.FewestBaselineVotes)
        {
            _baseline = null;
            return;
        }

        _baseline = Baseline.Of(_days, count);
        _fast.StartDay(_baseline.Limit, correction.Slope);
        _slow.StartDay(_baseline.Limit, correction.Slope);
    }

    /// <summary>Since when the rise most likely lasts, and how large it is.</summary>
    private (uint Onset, ShareDifference Rise) Size(Baseline baseline, uint day, Tally today, uint from)
    {
        var since = new List<Tally> { today };
        var (onset, best) = (day, double.MinValue);
        ShareDifference? rise = null;
        for (var index = _days.Count; index >= 0; index--)
        {
            if (index < _days.Count)
            {
                if (_days[index].Day < from / EpochSeconds.Day || day - _days[index].Day > BaselineLag)
                {
                    break;
                }

                since.Add(_days[index].Tally);
            }

            var observed = ObservedShare.Of([.. since], baseline.Correlation);
            var difference = ShareDifference.Of(observed, baseline.Observed, correction);
            if (difference.Z > best)
            {
                (best, rise) = (difference.Z, difference);
                onset = index < _days.Count ? _days[index].Day : day;
            }
        }

        return (onset, rise!);
    }
}
