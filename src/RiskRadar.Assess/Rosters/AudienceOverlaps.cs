namespace RiskRadar.Assess.Rosters;

/// <summary>Shared commenters of the members of a roster.</summary>
internal sealed class AudienceOverlaps
{
    private const int MostPairs = 200;

    // From there on what happens to one audience happens to the other.
    private const double MuchShared = 0.1;

    // An account under more members than this is a bot or a reader of everything: it says nothing about pairs, and costs its square.
    private const int MostMembersOfAuthor = 200;

    private readonly ulong[] _authors;
    private readonly int[] _kept;
    private readonly int[] _sampled;
    private readonly int[] _shared;
    private readonly double[] _overlaps;
    private readonly HashSet<int>[] _muchShared;
    private readonly List<SharedAudience> _largest = [];

    /// <param name="members">How many members.</param>
    /// <param name="sample">Their commenters.</param>
    public AudienceOverlaps(int members, AuthorSample sample)
    {
        (_sampled, _shared, _overlaps) = (new int[members], new int[members], new double[members]);
        _muchShared = new HashSet<int>[members];
        (_authors, _kept) = sample.Sorted();
        foreach (var member in _kept)
        {
            _sampled[member]++;
        }

        CountPairs(ByMember(_authors, _kept), _kept);
        _largest.Sort(LargestFirst);
        Trim();
    }

    /// <summary>The pairs that share most, those first.</summary>
    public IReadOnlyList<SharedAudience> Largest => _largest;

    /// <summary>A member's commenters, as far as they were kept.</summary>
    public int Reach(int member) => _sampled[member];

    /// <summary>The members under whom an account comments; none for one that was not kept.</summary>
    public ReadOnlySpan<int> MembersOf(ulong author)
    {
        var place = Array.BinarySearch(_authors, author);
        if (place < 0)
        {
            return [];
        }

        var (start, end) = (place, place + 1);
        while (start > 0 && _authors[start - 1] == author)
        {
            start--;
        }

        while (end < _authors.Length && _authors[end] == author)
        {
            end++;
        }

        return _kept.AsSpan(start, end - start);
    }

    /// <summary>Share of a member's commenters whom no other member reaches.</summary>
    public double UniqueReach(int member) => _sampled[member] == 0 ? 0 : 1 - ((double)_shared[member] / _sampled[member]);

    /// <summary>Whether two members share more than a tenth of the smaller audience.</summary>
    public bool ShareMuch(int first, int second) => _muchShared[Math.Min(first, second)]?.Contains(Math.Max(first, second)) == true;

    /// <summary>A member's mean overlap with the others.</summary>
    public double[] MeanOverlaps() => [.. _overlaps.Select(sum => sum / Math.Max(1, _overlaps.Length - 1))];

    /// <summary>For each member, where the other members of each author that it shares begin and end.</summary>
    private List<(int From, int End)>[] ByMember(ulong[] authors, int[] kept)
    {
        var shares = new List<(int From, int End)>[_sampled.Length];
        for (var start = 0; start < kept.Length;)
        {
            var end = start + 1;
            while (end < kept.Length && authors[end] == authors[start])
            {
                end++;
            }

            for (var place = start; place < end && end - start > 1; place++)
            {
                _shared[kept[place]]++;
                if (place + 1 < end && end - start <= MostMembersOfAuthor)
                {
                    (shares[kept[place]] ??= []).Add((place + 1, end));
                }
            }

            start = end;
        }

        return shares;
    }

    // One member after the other: the counts of its pairs fit into one array, those of all pairs may not fit into memory.
    private void CountPairs(List<(int From, int End)>[] shares, int[] kept)
    {
        var counts = new int[_sampled.Length];
        var others = new List<int>();
        for (var first = 0; first < shares.Length; first++)
        {
            foreach (var (from, end) in shares[first] ?? [])
            {
                for (var place = from; place < end; place++)
                {
                    if (counts[kept[place]]++ == 0)
                    {
                        others.Add(kept[place]);
                    }
                }
            }

            foreach (var second in others)
            {
                Take(new SharedAudience(first, second, counts[second], Math.Min(_sampled[first], _sampled[second])));
                counts[second] = 0;
            }

            others.Clear();
        }
    }

    private void Take(SharedAudience pair)
    {
        _overlaps[pair.First] += pair.Share;
        _overlaps[pair.Second] += pair.Share;
        if (pair.Shared > MuchShared * pair.Smaller)
        {
            (_muchShared[pair.First] ??= []).Add(pair.Second);
        }

        _largest.Add(pair);
        if (_largest.Count >= 20 * MostPairs)
        {
            _largest.Sort(LargestFirst);
            Trim();
        }
    }

    private void Trim() => _largest.RemoveRange(Math.Min(MostPairs, _largest.Count), Math.Max(0, _largest.Count - MostPairs));

    private static int LargestFirst(SharedAudience one, SharedAudience other) => one.Share != other.Share
        ? other.Share.CompareTo(one.Share)
        : (one.First, one.Second).CompareTo((other.First, other.Second));
}
