using System.Runtime.InteropServices;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Change;

/// <summary>Hostile votes before and after hiring.</summary>
/// <param name="Difference">After minus before.</param>
/// <param name="Before">As counted.</param>
/// <param name="After">As counted.</param>
/// <param name="Onset">When the rise began, or <see langword="null"/> when there is none.</param>
internal sealed record ChangeReading(ShareDifference Difference, ObservedShare Before, ObservedShare After, OnsetSpan? Onset)
{
    // A change-point always has a best place; below this many standard errors there is no change to place.
    private const double OnsetBar = 3.0;

    public static ChangeReading Of(ReadOnlySpan<Vote> votes, int posts, uint hiredAt, StreamThresholds thresholds, ErrorCorrection correction)
    {
        var (before, after) = (new Periods(posts), new Periods(posts));
        foreach (ref readonly var vote in votes)
        {
            if (vote.At != EpochSeconds.Unknown)
            {
                (vote.At < hiredAt ? before : after).Add(vote, thresholds.IsHostile(vote.All));
            }
        }

        var (first, second) = (after.Observed(), before.Observed());
        var difference = first.Votes == 0 || second.Votes == 0
            ? Unknown(first, second, correction)
            : ShareDifference.Of(first, second, correction);
        return new ChangeReading(difference, second, first, difference.Z >= OnsetBar ? FindOnset(before.Days, after.Days) : null);
    }

    /// <param name="commentsBefore">Comments before hiring.</param>
    /// <param name="comments">All comments.</param>
    public BeforeAfter ToDomain(int commentsBefore, int comments) => new(
        new PeriodShare(Difference.Second, Difference.SecondInterval, commentsBefore, Before.Posts),
        new PeriodShare(Difference.First, Difference.FirstInterval, comments - commentsBefore, After.Posts),
        Difference.Difference,
        Difference.Interval,
        Onset is { } onset ? EpochSeconds.ToTime(onset.Day * EpochSeconds.Day) : null)
    {
        OnsetBetween = Onset is { } span
            ? new OnsetDays(EpochSeconds.ToTime(span.Earliest * EpochSeconds.Day), EpochSeconds.ToTime(span.Latest * EpochSeconds.Day))
            : null,
    };

    private static ShareDifference Unknown(ObservedShare after, ObservedShare before, ErrorCorrection correction)
    {
        // With one side empty nothing can be said of the change; the other side is still worth showing.
        var (shown1, shown2) = (after.Votes == 0 ? before.Share : after.Share, before.Votes == 0 ? after.Share : before.Share);
        var local = correction.Under(shown1);
        var (p1, p2) = (local.Correct(shown1), local.Correct(shown2));
        var everything = new Interval(0, 1);
        return new ShareDifference(
            p1,
            p2,
            after.Votes == 0 ? everything : ShareDifference.IntervalOf(after, correction, p1),
            before.Votes == 0 ? everything : ShareDifference.IntervalOf(before, correction, p2),
            new Interval(-1, 1),
            1,
            0);
    }

    /// <summary>The start of the day after hiring from which on the votes are most unlike those before (maximum likelihood).</summary>
    private static OnsetSpan FindOnset(SortedDictionary<uint, Tally> before, SortedDictionary<uint, Tally> after)
    {
        var days = after.Select(day => new DayTally(day.Key, day.Value)).ToList();
        var (quietVotes, quietCounting) = (before.Values.Sum(day => day.Votes), before.Values.Sum(day => day.Counting));
        var (restVotes, restCounting) = (days.Sum(day => day.Tally.Votes), days.Sum(day => day.Tally.Counting));
        var likelihoods = new List<(uint Day, double LogLikelihood)>();
        foreach (ref readonly var day in CollectionsMarshal.AsSpan(days))
        {
            likelihoods.Add((day.Day, LogLikelihood(quietVotes, quietCounting) + LogLikelihood(restVotes, restCounting)));
            quietVotes += day.Tally.Votes;
            quietCounting += day.Tally.Counting;
            restVotes -= day.Tally.Votes;
            restCounting -= day.Tally.Counting;
        }

        return OnsetSpan.OfLikelihoods(likelihoods);
    }

    private static double LogLikelihood(int votes, int counting)
    {
        if (votes == 0 || counting == 0 || counting == votes)
        {
            return 0;
        }

        var share = (double)counting / votes;
        return (counting * Math.Log(share)) + ((votes - counting) * Math.Log(1 - share));
    }

    private sealed class Periods(int posts)
    {
        private readonly Tally[] _posts = new Tally[posts];

        public SortedDictionary<uint, Tally> Days { get; } = [];

        public void Add(in Vote vote, bool counts)
        {
            ref var post = ref _posts[vote.Post];
            post = post.With(0, counts);
            var day = vote.At / EpochSeconds.Day;
            Days[day] = Days.GetValueOrDefault(day).With(0, counts);
        }

        /// <summary>The share with the smaller of two worths: votes hang together by post or by day, whichever is stronger.</summary>
        public ObservedShare Observed()
        {
            Tally[] days = [.. Days.Values];
            var byPost = ObservedShare.Of(_posts, Dispersion.Correlation(_posts, Dispersion.Usual));
            var byDay = Dispersion.EffectiveVotes(days, Dispersion.Correlation(days, Dispersion.Usual));
            return byPost with { Effective = Math.Min(byPost.Effective, byDay) };
        }
    }
}
