using RiskRadar.Assess.Disclosure;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Aggregates;

/// <summary>What is kept of one post.</summary>
internal sealed class PostAggregate(Post post, Sponsorship sponsorship)
{
    // A flag shows 20 comments: 12 more are at hand when the strongest are deleted by the author or the platform.
    private const int MostEvidence = 32;

    private readonly List<EvidenceText> _evidence = [];

    /// <summary>The post without its text.</summary>
    public Post Post { get; set; } = post;

    /// <summary>As stated, or as its text shows.</summary>
    public Sponsorship Sponsorship { get; set; } = sponsorship;

    /// <summary>How it tells of its commercial tie.</summary>
    public PostDisclosure Disclosure { get; set; }

    /// <summary>Strongest first; ties in the order of the hash, so that the order of arrival leaves no trace.</summary>
    public IReadOnlyList<EvidenceText> Evidence => _evidence;

    public void Keep(EvidenceText text)
    {
        var place = _evidence.BinarySearch(text, StrongestFirst.Instance);
        if (place >= 0)
        {
            return;
        }

        place = ~place;
        if (place >= MostEvidence)
        {
            return;
        }

        _evidence.Insert(place, text);
        if (_evidence.Count > MostEvidence)
        {
            _evidence.RemoveAt(MostEvidence);
        }
    }

    public void Forget(ulong row) => _evidence.RemoveAll(text => text.Row == row);

    private sealed class StrongestFirst : IComparer<EvidenceText>
    {
        public static readonly StrongestFirst Instance = new();

        public int Compare(EvidenceText? x, EvidenceText? y)
        {
            var byStrength = y!.Strength.CompareTo(x!.Strength);
            return byStrength != 0 ? byStrength : x.Row.CompareTo(y.Row);
        }
    }
}
