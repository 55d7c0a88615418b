using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

/// <summary>What else can be said of a gap: who carries it, and whether posts labelled at random would show as much.</summary>
/// <param name="Regulars">The gap among authors seen on three or more earlier posts; <see langword="null"/> without such votes on both sides.</param>
/// <param name="Visitors">The gap among the others.</param>
/// <param name="Placebo">Share of random labellings of the posts with a gap at least as large, in (0, 1].</param>
/// <param name="MatchedOnAge">The gap between votes of like age; <see langword="null"/> when too few have a counterpart.</param>
internal sealed record GapSplit(double? Regulars, double? Visitors, double Placebo, double? MatchedOnAge)
{
    private const int Labellings = 199;

    /// <summary>Splits the gap as it was known at a time. Votes are oldest first, without coordinated ones.</summary>
    public static GapSplit Of(
        ReadOnlySpan<Vote> votes, IReadOnlyList<PostAggregate> posts, uint until, StreamThresholds thresholds, ErrorCorrection correction)
    {
        var (regulars, visitors, all) = (new Tally[posts.Count], new Tally[posts.Count], new Tally[posts.Count]);
        var ages = new AgeMatch();
        foreach (ref readonly var vote in votes)
        {
            if (vote.At == EpochSeconds.Unknown || vote.At + EpochSeconds.Hour > until)
            {
                continue;
            }

            var (score, counts) = (StreamThresholds.Score(VoteStream.Distrust, vote.Early), thresholds.IsDistrust(vote.Early));
            ref var tally = ref (vote.Regular ? regulars : visitors)[vote.Post];
            tally = tally.With(score, counts);
            all[vote.Post] = all[vote.Post].With(score, counts);
            ages.Add(posts[vote.Post].Sponsorship, Age(vote, posts[vote.Post].Post), counts);
        }

        return new GapSplit(Gap(regulars, posts, correction), Gap(visitors, posts, correction), RandomLabels(all, posts), ages.Gap(correction));
    }

    private static uint? Age(in Vote vote, Post post) =>
        post.PublishedAt is { } published ? vote.At - Math.Min(vote.At, EpochSeconds.From(published)) : null;

    private static double? Gap(Tally[] tallies, IReadOnlyList<PostAggregate> posts, ErrorCorrection correction) =>
        GapReading.Of(tallies, posts, correction)?.Difference.Difference;

    private static double RandomLabels(Tally[] tallies, IReadOnlyList<PostAggregate> posts)
    {
        // The order must not depend on how the posts arrived: the same audience gets the same chance.
        var known = tallies
            .Select((tally, index) => (Tally: tally, posts[index].Sponsorship, posts[index].Post.Id))
            .Where(post => post.Tally.Votes > 0 && post.Sponsorship != Sponsorship.Unknown)
            .OrderBy(post => post.Id.Value)
            .ToArray();
        var labels = known.Select(post => post.Sponsorship == Sponsorship.Sponsored).ToArray();
        var observed = Difference(known.Select(post => post.Tally), labels);
        var random = new Random(known.Length);
        var asLarge = 0;
        for (var labelling = 0; labelling < Labellings; labelling++)
        {
            random.Shuffle(labels);
            asLarge += Difference(known.Select(post => post.Tally), labels) >= observed ? 1 : 0;
        }

        return (asLarge + 1.0) / (Labellings + 1);
    }

    private static double Difference(IEnumerable<Tally> tallies, bool[] labels)
    {
        var (sponsoredVotes, sponsored, organicVotes, organic, index) = (0L, 0L, 0L, 0L, 0);
        foreach (var tally in tallies)
        {
            if (labels[index++])
            {
                (sponsoredVotes, sponsored) = (sponsoredVotes + tally.Votes, sponsored + tally.Scores);
            }
            else
            {
                (organicVotes, organic) = (organicVotes + tally.Votes, organic + tally.Scores);
            }
        }

        return ((double)sponsored / Math.Max(1, sponsoredVotes)) - ((double)organic / Math.Max(1, organicVotes));
    }
}
