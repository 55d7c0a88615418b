using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

/// <summary>Votes per post of one stream.</summary>
internal static class PostTallies
{
    /// <summary>One tally for each post of the audience, in its order; posts without votes stay empty.</summary>
    public static Tally[] Of(int posts, ReadOnlySpan<Vote> votes, StreamThresholds thresholds, VoteStream stream)
    {
        var tallies = new Tally[posts];
        foreach (ref readonly var vote in votes)
        {
            ref var tally = ref tallies[vote.Post];
            tally = tally.With(StreamThresholds.Score(stream, vote.All), thresholds.Counts(stream, vote.All));
        }

        return tallies;
    }

    /// <summary>Those of the posts of one kind.</summary>
    public static Tally[] OfKind(this Tally[] tallies, IReadOnlyList<PostAggregate> posts, Sponsorship kind) =>
        [.. tallies.Where((tally, index) => tally.Votes > 0 && posts[index].Sponsorship == kind)];
}
