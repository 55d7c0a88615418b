using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Networks;

public sealed class NetworkFileTests
{
    private static readonly ulong[] Words = [0xA1, 0xB2, 0xC3];
    private static readonly NetworkShape Shape = new(4, 8, 8, 8, 8);
    private static readonly NetworkHeader Header = new(
        "2026-03-04",
        "abc123",
        Shape,
        [new NetworkQuestion(0, 0, 0), new NetworkQuestion(3, 0, 3)],
        4,
        2,
        [.. Enumerable.Range(0, ModelOutputs.Count).Select(output => new OutputMix(0.5f, 1, output * 0.1f))],
        [],
        [],
        new CascadeRule(0.6f, new float[2 * ModelOutputs.Signals], 0.25),
        [],
        []);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameButForRounding()
    {
        var weights = Filled();

        var network = NetworkFile.Read(NetworkFile.Write(Header, weights, Words));

        Assert.Equal(Words, network.Words.Hashes);
        Assert.Equal(Header.Questions, network.Header.Questions);
        Assert.Equal(Header.Mixes, network.Header.Mixes);
        Assert.Equal(0.25, network.Header.Cascade.Rate);
        Assert.All(weights.Vectors.Zip(network.Weights.Vectors), pair => Assert.Equal(pair.First, pair.Second, 0.005f));
        Assert.All(weights.Dense.Zip(network.Weights.Dense), arrays => Assert.All(arrays.First.Zip(arrays.Second), pair => Assert.Equal(pair.First, pair.Second, 0.001f)));
    }

    [Fact]
    public void Version_OtherDay_KeepsItsHash()
    {
        var today = NetworkFile.Read(NetworkFile.Write(Header, Filled(), Words));
        var tomorrow = NetworkFile.Read(NetworkFile.Write(Header with { Made = "2026-03-05" }, Filled(), Words));

        Assert.Equal(today.Hash, tomorrow.Hash);
        Assert.Equal("2026-03-05", tomorrow.Header.Made);
        Assert.NotEqual(today.Hash, today.CascadeHash);
    }

    [Fact]
    public void Read_AnyByteChangedOrCut_IsRefused()
    {
        var file = NetworkFile.Write(Header, Filled(), Words);
        for (var at = 0; at < file.Length; at += 37)
        {
            var changed = (byte[])file.Clone();
            changed[at] ^= 0x10;

            Assert.Throws<ModelFileException>(() => NetworkFile.Read(changed));
            Assert.Throws<ModelFileException>(() => NetworkFile.Read(file.AsSpan(0, at)));
        }
    }

    [Fact]
    public void Read_ATable_SaysThatItIsNoNetwork() => Assert.Throws<ModelFileException>(() => NetworkFile.Read("RISKMODL and so on, long enough to have a head and a checksum in it"u8));

    [Fact]
    public void Read_AnswersOutOfRange_AreRefused() => Assert.Throws<ModelFileException>(
        () => NetworkFile.Read(NetworkFile.Write(Header with { From = 7 }, Filled(), Words)));

    private static NetworkWeights Filled()
    {
        var weights = new NetworkWeights(Shape);
        var random = new Random(5);
        foreach (var values in weights.Dense.Prepend(weights.Vectors))
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = random.NextSingle() - 0.5f;
            }
        }

        return weights;
    }
}
