using System.Globalization;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Verdicts;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>Flags pairs who reach the same people: hiring both buys one audience twice, and the trouble of one becomes the other's.</summary>
internal static class OverlapWatch
{
    // A dozen fans in common happen under any two creators of one subject.
    private const int FewestShared = 20;

    /// <summary>The flags of each member, none for most.</summary>
    public static ILookup<InfluencerId, Flag> Watch(RosterPolicy policy, MemberReading[] readings, IReadOnlyList<AudienceOverlap> overlaps)
    {
        var byId = readings.ToDictionary(reading => reading.View.Audience.Influencer.Id);
        return overlaps
            .Where(overlap => overlap.Share >= policy.NotableOverlap)
            .SelectMany(overlap => Flags(policy, byId[overlap.First], byId[overlap.Second]))
            .ToLookup(found => found.Member, found => found.Flag);
    }

    private static IEnumerable<(InfluencerId Member, Flag Flag)> Flags(RosterPolicy policy, MemberReading first, MemberReading second)
    {
        if (FirstBeyond(policy.NotableOverlap, first, second) is { } found)
        {
            var (one, other) = (first.View.Audience.Influencer, second.View.Audience.Influencer);
            yield return (one.Id, Flag(found, other));
            yield return (other.Id, Flag(found, one));
        }
    }

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
    private static (uint At, int Shared, int Smaller)? FirstBeyond(double notable, MemberReading first, MemberReading second)
    {
        var (one, other) = (Arrivals(first), Arrivals(second));
        var arrivals = one.Select(arrival => (At: arrival.Value, Author: arrival.Key, IsFirst: true))
            .Concat(other.Select(arrival => (At: arrival.Value, Author: arrival.Key, IsFirst: false)))
            .OrderBy(arrival => arrival.At)
            .ThenBy(arrival => arrival.Author);
        var (firsts, seconds, shared) = (0, 0, 0);
        var seen = new HashSet<ulong>();
        foreach (var (at, author, isFirst) in arrivals)
        {
            _ = isFirst ? firsts++ : seconds++;
            shared += seen.Add(author) ? 0 : 1;
            if (shared >= FewestShared && shared >= notable * Math.Min(firsts, seconds))
            {
                return (at, shared, Math.Min(firsts, seconds));
            }
        }

        return null;
    }

    private static Dictionary<ulong, uint> Arrivals(MemberReading reading)
    {
        var arrivals = new Dictionary<ulong, uint>();
        foreach (var vote in reading.View.Votes.Where(vote => vote.At != EpochSeconds.Unknown))
        {
            arrivals.TryAdd(vote.Author, vote.At);
        }

        return arrivals;
    }
}
