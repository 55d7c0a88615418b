using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Rosters;

/// <summary>
/// When the commenters of an audience were first seen, oldest first and by author within a second; those without any time are left out.
/// </summary>
/// <param name="At">Times, see <see cref="EpochSeconds"/>.</param>
/// <param name="Authors">Who came then.</param>
internal sealed record Arrivals(uint[] At, ulong[] Authors)
{
    public static Arrivals Of(AudienceView view)
    {
        var (times, authors, seen) = (new List<uint>(), new List<ulong>(), new HashSet<ulong>());
        foreach (ref readonly var vote in view.Votes.AsSpan())
        {
            if (vote.At != EpochSeconds.Unknown && seen.Add(vote.Author))
            {
                times.Add(vote.At);
                authors.Add(vote.Author);
            }
        }

        var arrivals = new Arrivals([.. times], [.. authors]);
        arrivals.SortSeconds();
        return arrivals;
    }

    private void SortSeconds()
    {
        for (var start = 0; start < At.Length;)
        {
            var end = start + 1;
            while (end < At.Length && At[end] == At[start])
            {
                end++;
            }

            Array.Sort(Authors, start, end - start);
            start = end;
        }
    }
}
