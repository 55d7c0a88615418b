using System.Runtime.InteropServices;
using RiskRadar.Assess.Aggregates;
using RiskRadar.Assess.Votes;

namespace RiskRadar.Assess.Coordination;

/// <summary>
/// Finds bursts of near-copies by accounts that were never seen before, reading comments in the order of time and never ahead:
/// a comment is set aside when its burst has grown large enough, and later copies as they come.
/// </summary>
internal sealed class NearCopies
{
    // 8 minima, 5 agree: texts that share about 60 % of their 4-grams, far above what two people write by chance.
    private const int AlikeMinima = 5;
    private const int AllMinima = 8;
    private const int Bands = 4;
    private const uint BurstWindow = EpochSeconds.Hour;
    private const uint ClusterMemory = EpochSeconds.Day;
    private const int None = -1;

    private readonly AudienceView _view;
    private readonly int _fewest;

    // Comments with the same band form a chain from the newest to older ones.
    private readonly Dictionary<uint, int>[] _newest = [[], [], [], []];
    private readonly int[][] _older;
    private int _sweepAt = 1 << 12;

    private readonly Dictionary<int, CoordinatedCluster> _clusterOf = [];
    private readonly Dictionary<int, uint> _setAsideAt = [];
    private readonly bool[] _seen;
    private readonly HashSet<int> _alike = [];

    // The cluster of the first comment that is alike and in one that is alive.
    private CoordinatedCluster? _joins;

    private NearCopies(AudienceView view, int fewest)
    {
        (_view, _fewest, _seen) = (view, fewest, new bool[view.Voters.Count]);
        _older = [.. Enumerable.Range(0, Bands).Select(_ => new int[view.Order.Length])];
    }

    public List<CoordinatedCluster> Clusters { get; } = [];

    public int SetAside => _setAsideAt.Count;

    /// <summary>Reads an audience's comments.</summary>
    /// <param name="view">The comments, in the order of time, with their authors numbered.</param>
    /// <param name="fewest">From how many accounts on near-copies within an hour are a burst.</param>
    public static NearCopies Of(AudienceView view, int fewest)
    {
        var copies = new NearCopies(view, fewest);
        for (var place = 0; place < view.Order.Length; place++)
        {
            if (view.Times[place] != EpochSeconds.Unknown)
            {
                copies.Read(place);
            }
        }

        return copies;
    }

    /// <summary>When the comment at a place was set aside, or <see cref="uint.MaxValue"/>.</summary>
    public uint SetAsideAt(int place) => _setAsideAt.GetValueOrDefault(place, uint.MaxValue);

    private TextPrint PrintAt(int place) => _view.Audience.Rows[_view.Order[place]].Print;

    private void Read(int place)
    {
        ref var isKnown = ref _seen[_view.AuthorOf[place]];
        var print = PrintAt(place);
        if (isKnown || print.IsEmpty)
        {
            // A known author may repeat the slogan of the day: that is an audience, not a brigade.
            isKnown = true;
            return;
        }

        isKnown = true;
        var at = _view.Times[place];
        _alike.Clear();
        _joins = null;
        for (var band = 0; band < Bands; band++)
        {
            ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest[band], print.Band(band), out var exists);
            newest = exists ? newest : None;
            FindAlike(band, ref newest, print, at);
            (_older[band][place], newest) = (newest, place);
        }

        Join(place, at);
        if (_newest[0].Count >= _sweepAt)
        {
            Sweep(at);
        }
    }

    private void FindAlike(int band, ref int newest, TextPrint print, uint at)
    {
        ref var link = ref newest;
        while (link != None)
        {
            var place = link;
            if (IsForgotten(place, at))
            {
                // Older ones are older still, unless a cluster keeps them alive; none behind this one is ever looked at again.
                link = None;
                return;
            }

            var isOld = at - _view.Times[place] > BurstWindow;
            if (isOld && _joins is not null)
            {
                // Old ones only say which cluster to join, and that is known.
                return;
            }

            // What holds for a copy of the same cluster held for this one.
            if (isOld && IsCopy(place, _older[band][place]))
            {
                _older[band][place] = _older[band][_older[band][place]];
                continue;
            }

            if ((!isOld || IsAlive(place, at)) && PrintAt(place).Agreement(print) >= AlikeMinima)
            {
                _alike.Add(place);
                _joins ??= IsAlive(place, at) ? _clusterOf[place] : null;
            }

            link = ref _older[band][place];
        }
    }

    private bool IsCopy(int place, int older) =>
        older != None
        && _clusterOf.TryGetValue(place, out var cluster)
        && _clusterOf.TryGetValue(older, out var other)
        && ReferenceEquals(cluster, other)
        && PrintAt(place).Agreement(PrintAt(older)) == AllMinima;

    private bool IsForgotten(int place, uint at) => at - _view.Times[place] > ClusterMemory && !IsAlive(place, at);

    private bool IsAlive(int place, uint at) => _clusterOf.TryGetValue(place, out var cluster) && at - cluster.LastAt <= ClusterMemory;

    // What nothing can be alike any more need not be remembered: a long history costs no more than a day of it.
    private void Sweep(uint at)
    {
        foreach (var band in _newest)
        {
            foreach (var (key, place) in band)
            {
                if (IsForgotten(place, at))
                {
                    band.Remove(key);
                }
            }
        }

        _sweepAt = Math.Max(_sweepAt, 2 * _newest[0].Count);
    }

    private void Join(int place, uint at)
    {
        var cluster = _joins;
        if (cluster is null)
        {
            // Each row is by an author of its own: only first comments are read.
            if (_alike.Count + 1 < _fewest)
            {
                return;
            }

            cluster = new CoordinatedCluster(at, []);
            Clusters.Add(cluster);
        }

        foreach (var other in _alike)
        {
            SetAsideIn(cluster, other, at);
        }

        SetAsideIn(cluster, place, at);
        cluster.LastAt = at;
    }

    private void SetAsideIn(CoordinatedCluster cluster, int place, uint at)
    {
        if (_setAsideAt.TryAdd(place, at))
        {
            cluster.Rows.Add(_view.Order[place]);
            _clusterOf[place] = cluster;
        }
    }
}
