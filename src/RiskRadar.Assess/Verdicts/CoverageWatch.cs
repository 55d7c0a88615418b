using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Verdicts;

/// <summary>Says when too much of an audience cannot be read: silence that is no calm.</summary>
internal static class CoverageWatch
{
    // Three in ten unread may hide anything that a verdict says of the rest.
    private const double TooMuch = 0.3;
    private const int FewestComments = 20;

    public static Flag? Watch(AudienceView view)
    {
        var (all, left) = (0, 0);
        foreach (var (at, counts) in view.Arrivals())
        {
            all++;
            left += counts ? 0 : 1;
            if (at != EpochSeconds.Unknown && all >= FewestComments && left >= TooMuch * all)
            {
                return new Flag(
                    FlagKind.Coverage,
                    Severity.Low,
                    EpochSeconds.ToTime(at),
                    string.Create(CultureInfo.InvariantCulture, $"{100.0 * left / all:0} % of the comments could not be read: unknown language or not yet classified."),
                    new SortedDictionary<string, double>(StringComparer.Ordinal) { ["unreadShare"] = (double)left / all, ["comments"] = all },
                    []);
            }
        }

        return null;
    }
}
