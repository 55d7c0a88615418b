using RiskRadar.SampleCommunity.Cast;

namespace RiskRadar.SampleCommunity.Writing;

/// <summary>Gives out the numbers of posts and comments, unique on each site.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<Place, int> _last = [];

    /// <summary>The next number on this site.</summary>
    public int Next(Place place)
    {
        // Sites do not start at one, and not at the same number.
        var next = _last.GetValueOrDefault(place, 2311 + (1709 * (int)place)) + 1;
        _last[place] = next;
        return next;
    }
}
