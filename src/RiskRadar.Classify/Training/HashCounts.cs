namespace RiskRadar.Classify.Training;

/// <summary>Counts hashes: an open table without objects, since there are tens of millions of n-grams.</summary>
internal sealed class HashCounts
{
    private ulong[] _keys = new ulong[1 << 20];
    private int[] _counts = new int[1 << 20];

    /// <summary>How many different hashes were counted.</summary>
    public int Count { get; private set; }

    /// <summary>Counts one, or <paramref name="by"/>.</summary>
    public void Add(ulong hash, int by = 1)
    {
        var at = Slot(_keys, hash);
        if (_keys[at] == 0)
        {
            if (Count * 3L > _keys.Length * 2L)
            {
                Grow();
                at = Slot(_keys, hash);
            }

            _keys[at] = hash;
            Count++;
        }

        _counts[at] += by;
    }

    /// <summary>How often a hash was counted.</summary>
    public int this[ulong hash] => _counts[Slot(_keys, hash)];

    /// <summary>All that were counted at least so often.</summary>
    public IEnumerable<(ulong Hash, int Count)> AtLeast(int count)
    {
        for (var at = 0; at < _keys.Length; at++)
        {
            if (_counts[at] >= count)
            {
                yield return (_keys[at], _counts[at]);
            }
        }
    }

    private static int Slot(ulong[] keys, ulong hash)
    {
        var at = (int)(hash ^ (hash >> 32)) & (keys.Length - 1);
        while (keys[at] != 0 && keys[at] != hash)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var (keys, counts) = (_keys, _counts);
        _keys = new ulong[keys.Length * 2];
        _counts = new int[keys.Length * 2];
        for (var at = 0; at < keys.Length; at++)
        {
            if (keys[at] != 0)
            {
                var slot = Slot(_keys, keys[at]);
                _keys[slot] = keys[at];
                _counts[slot] = counts[at];
            }
        }
    }
}
