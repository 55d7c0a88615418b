using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>
/// Says when more of an audience than the brand bears calls ads, reviews or followers fake: a bet against "at most the tolerated share",
/// vote by vote and never ahead. Passing the bar by chance has a probability of at most one over it (Ville's inequality).
/// </summary>
internal sealed class DeceptionWatch(TolerancePolicy policy, StreamThresholds thresholds, ErrorCorrection correction)
{
    private const double Bar = 1_000;

    // One scandal under one post is that post's.
    private const int FewestPosts = 2;

    /// <summary>When it was first sure, and the share then; or <see langword="null"/>.</summary>
    public (uint RaisedAt, ObservedShare Share)? Watch(ReadOnlySpan<Vote> votes, int posts, uint asOf)
    {
        var limit = Math.Min(0.9, correction.FalsePositiveRate + (policy.Deception * correction.Slope));
        var raised = Math.Min(0.97, limit + (0.1 * correction.Slope));
        var (gain, loss) = (Math.Log(raised / limit), Math.Log((1 - raised) / (1 - limit)));
        var tallies = new Tally[posts];
        var evidence = 0.0;
        foreach (ref readonly var vote in votes)
        {
            if (vote.At == EpochSeconds.Unknown || vote.At + EpochSeconds.Hour > asOf)
            {
                continue;
            }

            var counts = thresholds.IsDeception(vote.Early);
            ref var tally = ref tallies[vote.Post];
            evidence -= Worth(tally, gain, loss);
            tally = tally.With(0, counts);
            evidence += Worth(tally, gain, loss);
            if (evidence >= Math.Log(Bar) && tallies.Count(post => post.Counting > 0) >= FewestPosts)
            {
                return (vote.At + EpochSeconds.Hour, ObservedShare.Of(tallies, Dispersion.Usual));
            }
        }

        return null;
    }

    // Votes under one post hang together.
    private static double Worth(Tally post, double gain, double loss) => post.Votes == 0
        ? 0
        : ((post.Counting * gain) + ((post.Votes - post.Counting) * loss)) / (1 + (Dispersion.Usual * (post.Votes - 1)));
}
