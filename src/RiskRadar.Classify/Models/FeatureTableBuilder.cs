using System.Numerics;

namespace RiskRadar.Classify.Models;

/// <summary>Packs features and their rows into a <see cref="FeatureTable"/>.</summary>
internal sealed class FeatureTableBuilder
{
    private readonly List<(ulong Hash, sbyte[] Row)> _features = [];

    /// <summary>Adds a feature.</summary>
    /// <param name="hash">Its hash; each may be added once.</param>
    /// <param name="row"><see cref="FeatureTable.RowLength"/> numbers.</param>
    public void Add(ulong hash, sbyte[] row) => _features.Add((hash, row));

    /// <summary>Builds the table: the same features give the same table, in whatever order they were added.</summary>
    public FeatureTable Build()
    {
        // At most six of eight slots used on average: few buckets spill over, and the fingerprints stay small enough for the second-level cache.
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (_features.Count + 5) / 6));
        var filled = new List<(ulong Hash, sbyte[] Row)>?[buckets];
        foreach (var feature in _features.OrderBy(feature => feature.Hash))
        {
            var bucket = FeatureTable.Bucket(feature.Hash, buckets - 1);
            while (filled[bucket] is { Count: FeatureTable.Slots })
            {
                bucket = (bucket + 1) & (buckets - 1);
            }

            (filled[bucket] ??= []).Add(feature);
        }

        var prints = new ushort[buckets * FeatureTable.Slots];
        var rows = new sbyte[_features.Count * FeatureTable.RowLength];
        var row = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var slot = bucket * FeatureTable.Slots;
            foreach (var feature in filled[bucket] ?? [])
            {
                prints[slot++] = FeatureTable.Print(feature.Hash);
                feature.Row.CopyTo(rows, row);
                row += FeatureTable.RowLength;
            }
        }

        return new FeatureTable(prints, rows);
    }
}
