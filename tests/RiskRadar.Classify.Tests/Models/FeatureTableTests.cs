namespace RiskRadar.Classify.Models;

public sealed class FeatureTableTests
{
    [Fact]
    public void Find_ManyFeatures_FindsTheirRows()
    {
        var random = new Random(5);
        var hashes = Enumerable.Range(0, 20_000).Select(_ => (ulong)random.NextInt64()).Distinct().ToList();
        var builder = new FeatureTableBuilder();
        hashes.ForEach(hash => builder.Add(hash, Row(hash)));

        var table = builder.Build();

        // Two features of one bucket with the same fingerprint cannot be told apart: about one in 10,000.
        Assert.InRange(hashes.Count(hash => !Row(hash).AsSpan().SequenceEqual(table.Row(table.Find(hash)))), 0, 6);
    }

    [Fact]
    public void Find_UnknownFeatures_AreHardlyEverMistaken()
    {
        var random = new Random(6);
        var builder = new FeatureTableBuilder();
        Enumerable.Range(0, 20_000).ToList().ForEach(_ => builder.Add((ulong)random.NextInt64(), new sbyte[FeatureTable.RowLength]));
        var table = builder.Build();

        var mistaken = Enumerable.Range(0, 100_000).Count(_ => table.Find((ulong)random.NextInt64() | (1UL << 63)) > 0);

        Assert.InRange(mistaken, 0, 60);
    }

    [Fact]
    public void Find_EmptyTable_FindsNothing() => Assert.Equal(0, new FeatureTableBuilder().Build().Find(12345));

    private static sbyte[] Row(ulong hash) => [.. Enumerable.Range(0, FeatureTable.RowLength).Select(at => (sbyte)(hash >> at))];
}
