using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>Flags pairs who reach the same people: hiring both buys one audience twice, and the trouble of one becomes the other's.</summary>
internal static class OverlapWatch
{
    // A dozen fans in common happen under any two creators of one subject.
    private const int FewestShared = 20;

    /// <summary>The flags of two members, each about the other; <see langword="null"/> when they do not reach the same people.</summary>
    public static (Flag OfFirst, Flag OfSecond)? Watch(RosterPolicy policy, (Influencer Influencer, Arrivals Arrivals) first, (Influencer Influencer, Arrivals Arrivals) second) =>
        FirstBeyond(policy.NotableOverlap, first.Arrivals, second.Arrivals) is { } found
            ? (Flag(found, second.Influencer), Flag(found, first.Influencer))
            : null;

    private static Flag Flag((uint At, int Shared, int Smaller) found, Influencer other) => new(
        FlagKind.AudienceOverlap,
        Severity.Low,
        EpochSeconds.ToTime(found.At),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Shared} of the {found.Smaller} commenters of the smaller audience also comment on {other.Handle}: {100.0 * found.Shared / found.Smaller:0} %."),
        new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["shared"] = found.Shared,
            ["smaller"] = found.Smaller,
            ["share"] = (double)found.Shared / found.Smaller,
        },
        []);

    /// <summary>When the overlap was first notable, commenter by commenter and never ahead.</summary>
    private static (uint At, int Shared, int Smaller)? FirstBeyond(double notable, Arrivals first, Arrivals second)
    {
        var (firsts, seconds, shared) = (0, 0, 0);
        var seen = new HashSet<ulong>();
        while (firsts < first.At.Length || seconds < second.At.Length)
        {
            var isFirst = seconds == second.At.Length || (firsts < first.At.Length && IsBefore(first, firsts, second, seconds));
            var (at, author) = isFirst ? (first.At[firsts], first.Authors[firsts]) : (second.At[seconds], second.Authors[seconds]);
            _ = isFirst ? firsts++ : seconds++;
            shared += seen.Add(author) ? 0 : 1;
            if (shared >= FewestShared && shared >= notable * Math.Min(firsts, seconds))
            {
                return (at, shared, Math.Min(firsts, seconds));
            }
        }

        return null;
    }

    private static bool IsBefore(Arrivals first, int place, Arrivals second, int other) =>
        (first.At[place], first.Authors[place]).CompareTo((second.At[other], second.Authors[other])) <= 0;
}
