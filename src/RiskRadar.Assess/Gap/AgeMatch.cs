using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

/// <summary>
/// Compares sponsored and organic votes of like age: who comments in the first hour is not who comments a week later, and a sponsored post that
/// is still fresh would be compared with old organic ones. Organic votes are weighed to have the ages of sponsored ones.
/// </summary>
internal sealed class AgeMatch
{
    // Most comments come within a day; after three the audience is mostly one of search and recommendations.
    private static readonly uint[] Ages = [EpochSeconds.Day, 3 * EpochSeconds.Day];

    // A stratum with fewer organic votes than this says nothing of its share.
    private const int FewestVotes = 10;

    // Without half of the sponsored votes the rest is another comparison.
    private const double LeastMatched = 0.5;

    private readonly Tally[] _sponsored = new Tally[Ages.Length + 1];
    private readonly Tally[] _organic = new Tally[Ages.Length + 1];

    /// <summary>Takes in a vote.</summary>
    /// <param name="kind">Of its post.</param>
    /// <param name="age">Seconds since the post was published, or <see langword="null"/>.</param>
    /// <param name="counts">Whether it is distrust.</param>
    public void Add(Sponsorship kind, uint? age, bool counts)
    {
        if (age is not { } known || kind == Sponsorship.Unknown)
        {
            return;
        }

        var stratum = Ages.Count(limit => known >= limit);
        ref var tally = ref (kind == Sponsorship.Sponsored ? _sponsored : _organic)[stratum];
        tally = tally.With(0, counts);
    }

    /// <summary>The corrected gap, or <see langword="null"/> when too few votes have a counterpart of like age.</summary>
    public double? Gap(ErrorCorrection correction)
    {
        double votes = 0, matched = 0, difference = 0;
        for (var stratum = 0; stratum < _sponsored.Length; stratum++)
        {
            var (sponsored, organic) = (_sponsored[stratum], _organic[stratum]);
            votes += sponsored.Votes;
            if (sponsored.Votes == 0 || organic.Votes < FewestVotes)
            {
                continue;
            }

            matched += sponsored.Votes;
            difference += sponsored.Counting - (sponsored.Votes * (double)organic.Counting / organic.Votes);
        }

        return matched == 0 || matched < LeastMatched * votes ? null : Math.Clamp(difference / matched / correction.Slope, -1, 1);
    }
}
