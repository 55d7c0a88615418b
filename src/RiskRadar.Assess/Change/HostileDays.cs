using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Change;

/// <summary>Hostile votes by day, so that the change around any date costs two look-ups.</summary>
internal sealed class HostileDays
{
    // Fewer votes on either side say nothing about a change.
    private const int FewestVotes = 40;

    private readonly uint[] _days;
    private readonly (int Votes, int Counting)[] _until;

    private HostileDays(uint[] days, (int Votes, int Counting)[] until) => (_days, _until) = (days, until);

    /// <summary>Whether there is any day around which <see cref="ChangeAround"/> could have enough votes.</summary>
    public bool MayShowAChange => _until.Length > 0 && _until[^1].Votes >= 2 * FewestVotes;

    /// <param name="votes">Oldest first, without coordinated ones.</param>
    /// <param name="thresholds">What counts.</param>
    public static HostileDays Of(ReadOnlySpan<Vote> votes, StreamThresholds thresholds)
    {
        var (days, until) = (new List<uint>(), new List<(int Votes, int Counting)>());
        var (all, counting) = (0, 0);
        foreach (ref readonly var vote in votes)
        {
            if (vote.At == EpochSeconds.Unknown)
            {
                continue;
            }

            var day = vote.At / EpochSeconds.Day;
            if (days.Count == 0 || days[^1] != day)
            {
                days.Add(day);
                until.Add((all, counting));
            }

            all++;
            counting += thresholds.IsHostile(vote.All) ? 1 : 0;
            until[^1] = (all, counting);
        }

        return new HostileDays([.. days], [.. until]);
    }

    /// <summary>How the observed share moved around a day, or <see langword="null"/> with too few votes on a side.</summary>
    public double? ChangeAround(uint day)
    {
        var place = Array.BinarySearch(_days, day);
        place = place < 0 ? ~place : place;
        var before = place == 0 ? default : _until[place - 1];
        var all = _until.Length == 0 ? default : _until[^1];
        var after = (Votes: all.Votes - before.Votes, Counting: all.Counting - before.Counting);
        return before.Votes < FewestVotes || after.Votes < FewestVotes
            ? null
            : ((double)after.Counting / after.Votes) - ((double)before.Counting / before.Votes);
    }
}
