using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

/// <summary>
/// Watches the sell-out gap as votes come in and says when it was first beyond doubt. It looks each time the evidence has grown by a tenth,
/// at a bar that holds over all those looks together, and never ahead.
/// </summary>
internal sealed class GapWatch(Policy policy, StreamThresholds thresholds, ErrorCorrection correction)
{
    private const double GrowthBetweenLooks = 1.1;

    // Early looks are many and uncertain: until the evidence is worth so many votes on each of two equal sides halved, the bar is higher
    // (O'Brien and Fleming's shape), which leaves more of the allowed error for the looks that matter.
    private const double EvidenceAtBar = 60;

    // One angry thread is no pattern.
    private const int FewestSponsoredPosts = 3;

    /// <summary>The finding with what was known when it was first made, or <see langword="null"/>.</summary>
    /// <param name="view">The votes.</param>
    public GapFinding? Watch(AudienceView view)
    {
        var posts = view.Audience.Posts;
        var tallies = new Tally[posts.Count];
        var (sponsored, organic, lastLook) = (0, 0, 0.0);
        foreach (ref readonly var vote in view.Clean.AsSpan())
        {
            // A vote counts an hour after it was cast: by then it is known whether it was one of a burst.
            if (vote.At == EpochSeconds.Unknown || vote.At + EpochSeconds.Hour > view.AsOf)
            {
                continue;
            }

            var kind = posts[vote.Post].Sponsorship;
            if (kind == Sponsorship.Unknown)
            {
                continue;
            }

            ref var tally = ref tallies[vote.Post];
            tally = tally.With(StreamThresholds.Score(VoteStream.Distrust, vote.Early), thresholds.IsDistrust(vote.Early));
            _ = kind == Sponsorship.Sponsored ? sponsored++ : organic++;
            if (sponsored < policy.Evidence.FewestVotesPerKind || organic < policy.Evidence.FewestVotesPerKind)
            {
                continue;
            }

            var evidence = 1 / ((1.0 / sponsored) + (1.0 / organic));
            if (evidence < lastLook * GrowthBetweenLooks)
            {
                continue;
            }

            lastLook = evidence;
            // By the record and not by the date: the bar of a past look must not depend on when the file was cut.
            var bar = policy.Gap.Bar + (view.Audience.Influencer.Hire is null ? 0 : policy.Gap.HiredBar);
            if (Look(tallies, posts, bar * Math.Max(1, Math.Sqrt(EvidenceAtBar / evidence))) is { } gap)
            {
                return new GapFinding(vote.At + EpochSeconds.Hour, gap);
            }
        }

        return null;
    }

    // How alike the votes of a post are is itself known from few posts: the bar is that of Student's t (Cornish and Fisher's first term), with the degrees of
    // freedom of the posts and of what is usual.
    private static double AmongFew(double bar, int posts) =>
        bar + (((bar * bar * bar) + bar) / (4 * (Math.Max(0, posts - 2) + Dispersion.UsualWeight)));

    private GapReading? Look(Tally[] tallies, List<PostAggregate> posts, double bar) =>
        GapReading.Of(tallies, posts, correction) is { } gap
        && gap.Sponsored.Posts >= FewestSponsoredPosts
        && gap.Z >= AmongFew(bar, gap.Sponsored.Posts + gap.Organic.Posts)
        // The bar says that there is a gap; its size is known less well, and only one that is surely small is not worth a flag.
        && gap.Difference.Interval.High >= policy.Gap.Notable
            ? gap
            : null;
}
