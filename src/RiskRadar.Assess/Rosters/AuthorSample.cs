using RiskRadar.Assess.Aggregates;

namespace RiskRadar.Assess.Rosters;

/// <summary>
/// The commenters of the members of a roster. Beyond some millions, all members keep the same fraction of them, chosen by hash: shared authors
/// are chosen together, so that shares stay unbiased whatever the size of the roster. Which are kept does not depend on the order of the members.
/// </summary>
internal sealed class AuthorSample
{
    private const int MostAuthors = 4_000_000;

    // Thinned out when it is so much too large: seldom enough to cost little, often enough to stay small.
    private const int MostKept = MostAuthors + (MostAuthors / 8);

    private readonly Lock _gate = new();
    private ulong[] _authors = new ulong[1 << 12];
    private int[] _members = new int[1 << 12];
    private int _kept;
    private long _total;

    // Falls as the total grows, so whoever is left out once would be left out at the end.
    private ulong Limit => _total <= MostAuthors ? ulong.MaxValue : (ulong)(ulong.MaxValue * ((double)MostAuthors / _total));

    /// <summary>Adds a member's commenters, each once. Safe to call from several threads.</summary>
    public void Add(int member, IReadOnlyList<ulong> authors)
    {
        lock (_gate)
        {
            _total += authors.Count;
            foreach (var author in authors)
            {
                if (TextPrint.Mix(author) <= Limit)
                {
                    Keep(author, member);
                }
            }
        }
    }

    /// <summary>Those kept, by author and then by member, in two arrays side by side.</summary>
    public (ulong[] Authors, int[] Members) Sorted()
    {
        lock (_gate)
        {
            Thin();
            Array.Resize(ref _authors, _kept);
            Array.Resize(ref _members, _kept);
            Array.Sort(_authors, _members);
            for (var start = 0; start < _kept;)
            {
                var end = start + 1;
                while (end < _kept && _authors[end] == _authors[start])
                {
                    end++;
                }

                Array.Sort(_members, start, end - start);
                start = end;
            }

            return (_authors, _members);
        }
    }

    private void Keep(ulong author, int member)
    {
        if (_kept == MostKept)
        {
            Thin();
        }

        if (_kept == _authors.Length)
        {
            var more = Math.Min(MostKept, 2 * _kept);
            Array.Resize(ref _authors, more);
            Array.Resize(ref _members, more);
        }

        (_authors[_kept], _members[_kept]) = (author, member);
        _kept++;
    }

    private void Thin()
    {
        var (limit, left) = (Limit, 0);
        for (var place = 0; place < _kept; place++)
        {
            if (TextPrint.Mix(_authors[place]) <= limit)
            {
                (_authors[left], _members[left]) = (_authors[place], _members[place]);
                left++;
            }
        }

        _kept = left;
    }
}
