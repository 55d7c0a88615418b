using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Shares;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Gap;

/// <summary>The sell-out gap of one influencer, before the roster is looked at.</summary>
/// <param name="Difference">Sponsored minus organic.</param>
/// <param name="Sponsored">As counted.</param>
/// <param name="Organic">As counted.</param>
/// <param name="Z">How many standard errors the mean score is higher under sponsored posts, if there is no gap.</param>
internal sealed record GapReading(ShareDifference Difference, ObservedShare Sponsored, ObservedShare Organic, double Z)
{
    /// <summary>The gap between posts of both kinds, or <see langword="null"/> when one kind has no votes.</summary>
    public static GapReading? Of(Tally[] tallies, IReadOnlyList<PostAggregate> posts, ErrorCorrection correction)
    {
        var sponsored = tallies.OfKind(posts, Sponsorship.Sponsored);
        var organic = tallies.OfKind(posts, Sponsorship.Organic);
        if (sponsored.Length == 0 || organic.Length == 0)
        {
            return null;
        }

        // Each kind has its own mean; the correlation around them is one.
        var correlation = ((Dispersion.Correlation(sponsored, Dispersion.Usual) * sponsored.Length)
            + (Dispersion.Correlation(organic, Dispersion.Usual) * organic.Length)) / (sponsored.Length + organic.Length);
        var (first, second) = (ObservedShare.Of(sponsored, correlation), ObservedShare.Of(organic, correlation));
        return new GapReading(
            ShareDifference.Of(first, second, correction), first, second, MeanScore.Of(sponsored).Above(MeanScore.Of(organic)));
    }

    public SellOutGap ToDomain() => new(
        Difference.First, Difference.Second, Difference.Difference, Difference.Interval, Sponsored.Posts, Organic.Posts);
}
