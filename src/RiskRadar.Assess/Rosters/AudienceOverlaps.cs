using RiskRadar.Assess.Aggregates;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Rosters;

/// <summary>
/// Shared commenters of the members of a roster. Beyond some millions of authors, all members keep the same fraction of them, chosen by hash:
/// shared authors are chosen together, so that shares stay unbiased whatever the size of the roster.
/// </summary>
internal sealed class AudienceOverlaps
{
    private const int MostAuthors = 4_000_000;
    private const int MostPairs = 200;

    // From there on what happens to one audience happens to the other.
    private const double MuchShared = 0.1;

    // An account under more members than this is a bot or a reader of everything: it says nothing about pairs, and costs its square.
    private const int MostMembersOfAuthor = 200;

    private readonly int[] _sampled;
    private readonly int[] _shared;
    private readonly Dictionary<(int First, int Second), int> _pairs = [];

    public AudienceOverlaps(IReadOnlyList<ulong[]> authors)
    {
        var total = authors.Sum(member => (long)member.Length);
        var limit = total <= MostAuthors ? ulong.MaxValue : (ulong)(ulong.MaxValue * ((double)MostAuthors / total));
        var kept = new List<(ulong Author, int Member)>((int)Math.Min(total, MostAuthors + (MostAuthors / 8)));
        _sampled = new int[authors.Count];
        _shared = new int[authors.Count];
        for (var member = 0; member < authors.Count; member++)
        {
            foreach (var author in authors[member])
            {
                if (TextPrint.Mix(author) <= limit)
                {
                    kept.Add((author, member));
                    _sampled[member]++;
                }
            }
        }

        kept.Sort();
        for (var start = 0; start < kept.Count;)
        {
            var end = start + 1;
            while (end < kept.Count && kept[end].Author == kept[start].Author)
            {
                end++;
            }

            Count(kept, start, end);
            start = end;
        }
    }

    /// <summary>The pairs that share most.</summary>
    public IReadOnlyList<AudienceOverlap> Pairs(IReadOnlyList<InfluencerId> members) =>
        [.. _pairs
            .Select(pair => (pair.Key, pair.Value, Smaller: Math.Min(_sampled[pair.Key.First], _sampled[pair.Key.Second])))
            .Where(pair => pair.Smaller > 0)
            .OrderByDescending(pair => (double)pair.Value / pair.Smaller)
            .ThenBy(pair => pair.Key)
            .Take(MostPairs)
            .Select(pair => Of(members[pair.Key.First], members[pair.Key.Second], pair.Value, pair.Smaller))];

    /// <summary>A member's commenters, as far as they were kept.</summary>
    public int Reach(int member) => _sampled[member];

    /// <summary>Share of a member's commenters whom no other member reaches.</summary>
    public double UniqueReach(int member) => _sampled[member] == 0 ? 0 : 1 - ((double)_shared[member] / _sampled[member]);

    /// <summary>Whether two members share more than a tenth of the smaller audience.</summary>
    public bool ShareMuch(int first, int second) =>
        _pairs.TryGetValue((Math.Min(first, second), Math.Max(first, second)), out var shared)
        && shared > MuchShared * Math.Min(_sampled[first], _sampled[second]);

    /// <summary>A member's mean overlap with the others.</summary>
    public double[] MeanOverlaps()
    {
        var sums = new double[_sampled.Length];
        foreach (var ((first, second), shared) in _pairs)
        {
            var share = (double)shared / Math.Max(1, Math.Min(_sampled[first], _sampled[second]));
            sums[first] += share;
            sums[second] += share;
        }

        return [.. sums.Select(sum => sum / Math.Max(1, sums.Length - 1))];
    }

    private void Count(List<(ulong Author, int Member)> kept, int start, int end)
    {
        if (end - start < 2)
        {
            return;
        }

        for (var first = start; first < end; first++)
        {
            _shared[kept[first].Member]++;
            for (var second = first + 1; second < end && end - start <= MostMembersOfAuthor; second++)
            {
                var pair = (kept[first].Member, kept[second].Member);
                _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
            }
        }
    }

    private static AudienceOverlap Of(InfluencerId first, InfluencerId second, int shared, int smaller)
    {
        var observed = new Shares.ObservedShare((double)shared / smaller, smaller, smaller, 1);
        var (low, high) = observed.Wilson(1.959964);
        return new AudienceOverlap(first, second, observed.Share, new Interval(low, high));
    }
}
