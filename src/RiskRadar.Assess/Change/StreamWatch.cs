using System.Runtime.InteropServices;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>One stream of a mixture: its days, its past and its evidence.</summary>
internal sealed class StreamWatch(VoteStream stream, double weight, StreamThresholds thresholds, ErrorCorrection correction, double bar)
{
    // The newest three weeks do not belong to the past: a slow rise would hide in it.
    private const uint BaselineLag = 21;

    // A rise that took longer to be noticed has no beginning that a person could remember.
    private const uint LongestRise = 120;

    private readonly List<DayTally> _days = [];
    private ShiryaevRoberts _procedure = new(AlarmLane.All, bar);
    private Baseline? _baseline;
    private Range _past;
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

        _past = first..last;
        _baseline = Baseline.Of(days[_past]);
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
    public void Restart() => _procedure = new ShiryaevRoberts(AlarmLane.All, bar);

    /// <summary>Since when the rise lasts, how large it is, and whether dates of the past show as much. Only while there is evidence.</summary>
    /// <param name="past">The past is looked for from this day on.</param>
    /// <param name="from">The rise is looked for from this day on.</param>
    /// <param name="policy">How much of a past is enough.</param>
    public StreamRise Size(uint past, uint from, AlarmPolicy policy)
    {
        var (baseline, before, lookBack) = Reference(past, from, policy);
        var since = new List<Tally>();
        var days = new List<(uint Day, double Z)>();
        var unrest = 1.0;
        var shares = new List<ObservedShare>();
        foreach (var day in Newest(from, lookBack))
        {
            since.Add(day.Tally);
            var groups = CollectionsMarshal.AsSpan(since);
            var score = MeanScore.Of(groups, baseline.Score.Correlation);
            var errors = score.Above(baseline.Score);
            unrest = days.TrueForAll(earlier => earlier.Z < errors) ? score.Variance / baseline.Score.Variance : unrest;
            days.Add((day.Day, errors));
            shares.Add(ObservedShare.Of(groups, baseline.Score.Correlation));
        }

        var onset = OnsetSpan.Of(days, unrest);
        var length = days.FindIndex(day => day.Day == onset.Day) + 1;
        return new StreamRise(
            onset,
            ShareDifference.Of(shares[length - 1], baseline.Observed, correction),
            PlaceboDates.Of(CollectionsMarshal.AsSpan(_days)[before], since[..length]));
    }

    // A small rise is noticed late, and by then its first weeks have become part of the moving past: where it began is looked for against the time before
    // the watch, if that is known well enough.
    private (Baseline Baseline, Range Days, uint LookBack) Reference(uint past, uint from, AlarmPolicy policy)
    {
        var (first, last) = (_days.FindIndex(day => day.Day >= past), _days.FindIndex(day => day.Day >= from));
        (first, last) = (first < 0 ? _days.Count : first, last < 0 ? _days.Count : last);
        var before = CollectionsMarshal.AsSpan(_days)[first..Math.Max(first, last)];
        var votes = 0;
        foreach (ref readonly var day in before)
        {
            votes += day.Tally.Votes;
        }

        return before.Length < policy.FewestBaselineDays || votes < policy.FewestBaselineVotes
            ? (_baseline!, _past, BaselineLag)
            : (Baseline.Of(before), first..last, LongestRise);
    }

    private IEnumerable<DayTally> Newest(uint from, uint lookBack)
    {
        yield return _today;
        for (var index = _days.Count - 1; index >= 0 && _days[index].Day >= from && _today.Day - _days[index].Day <= lookBack; index--)
        {
            yield return _days[index];
        }
    }
}
