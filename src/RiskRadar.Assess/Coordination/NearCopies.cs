using RiskRadar.Assess.Aggregates;

namespace RiskRadar.Assess.Coordination;

/// <summary>
/// Finds bursts of near-copies by accounts that were never seen before, reading comments in the order of time and never ahead:
/// a comment is set aside when its burst has grown large enough, and later copies as they come.
/// </summary>
internal sealed class NearCopies
{
    // 8 minima, 5 agree: texts that share about 60 % of their 4-grams, far above what two people write by chance.
    private const int AlikeMinima = 5;
    private const int Bands = 4;
    private const uint BurstWindow = EpochSeconds.Hour;
    private const uint ClusterMemory = EpochSeconds.Day;

    private readonly Dictionary<uint, List<int>>[] _bands = [[], [], [], []];
    private readonly Dictionary<int, CoordinatedCluster> _clusterOf = [];
    private readonly Dictionary<int, uint> _setAsideAt = [];
    private readonly HashSet<ulong> _authors = [];
    private readonly HashSet<int> _alike = [];
    private readonly Dictionary<int, uint> _times = [];
    private readonly int _fewest;

    /// <param name="fewest">From how many accounts on near-copies within an hour are a burst.</param>
    public NearCopies(int fewest) => _fewest = fewest;

    public List<CoordinatedCluster> Clusters { get; } = [];

    /// <summary>When a comment was set aside, or <see cref="uint.MaxValue"/>.</summary>
    public uint SetAsideAt(int row) => _setAsideAt.GetValueOrDefault(row, uint.MaxValue);

    public int SetAside => _setAsideAt.Count;

    /// <summary>Takes in the next comment.</summary>
    public void Read(ReadOnlySpan<CommentRow> rows, int row, uint at)
    {
        ref readonly var comment = ref rows[row];
        if (_authors.Add(comment.Author) is var isNew && !isNew || comment.Print.IsEmpty)
        {
            // A known author may repeat the slogan of the day: that is an audience, not a brigade.
            return;
        }

        FindAlike(rows, row, at);
        Join(row, at);
        for (var band = 0; band < Bands; band++)
        {
            var key = comment.Print.Band(band);
            if (!_bands[band].TryGetValue(key, out var bucket))
            {
                _bands[band][key] = bucket = [];
            }

            bucket.Add(row);
        }
    }

    private void FindAlike(ReadOnlySpan<CommentRow> rows, int row, uint at)
    {
        _alike.Clear();
        for (var band = 0; band < Bands; band++)
        {
            if (!_bands[band].TryGetValue(rows[row].Print.Band(band), out var bucket))
            {
                continue;
            }

            for (var place = bucket.Count - 1; place >= 0; place--)
            {
                var other = bucket[place];
                var age = at - _times[other];
                if (age > BurstWindow && !(_clusterOf.TryGetValue(other, out var cluster) && at - cluster.LastAt <= ClusterMemory))
                {
                    // Older ones are older still, unless a cluster keeps them alive.
                    if (age > ClusterMemory)
                    {
                        break;
                    }

                    continue;
                }

                if (rows[other].Print.Agreement(rows[row].Print) >= AlikeMinima)
                {
                    _alike.Add(other);
                }
            }
        }

        _times[row] = at;
    }

    private void Join(int row, uint at)
    {
        CoordinatedCluster? cluster = null;
        foreach (var other in _alike)
        {
            if (_clusterOf.TryGetValue(other, out var known) && at - known.LastAt <= ClusterMemory)
            {
                cluster = known;
                break;
            }
        }

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

        SetAsideIn(cluster, row, at);
        cluster.LastAt = at;
    }

    private void SetAsideIn(CoordinatedCluster cluster, int row, uint at)
    {
        if (_setAsideAt.TryAdd(row, at))
        {
            cluster.Rows.Add(row);
            _clusterOf[row] = cluster;
        }
    }
}
