using RiskRadar.Assess.Shares;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>Two members who share commenters, as far as those were kept.</summary>
/// <param name="First">Place of the first in the roster.</param>
/// <param name="Second">Place of the second, after the first.</param>
/// <param name="Shared">Commenters of both.</param>
/// <param name="Smaller">Commenters of the smaller audience.</param>
internal readonly record struct SharedAudience(int First, int Second, int Shared, int Smaller)
{
    public double Share => (double)Shared / Smaller;

    public AudienceOverlap ToDomain(InfluencerId first, InfluencerId second)
    {
        var observed = new ObservedShare(Share, Smaller, Smaller, 1);
        var (low, high) = observed.Wilson(1.959964);
        return new AudienceOverlap(first, second, observed.Share, new Interval(low, high));
    }
}
