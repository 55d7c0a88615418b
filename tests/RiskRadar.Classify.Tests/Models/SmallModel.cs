using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Models;

/// <summary>A model made by hand: a few words with a weight for sellout each.</summary>
internal static class SmallModel
{
    private const double Unit = 0.001;

    /// <summary>Its header.</summary>
    public static ModelHeader Header { get; } = new(
        "2026-01-02", ModelOutputs.Names, ["en"], Unit,
        [.. ModelOutputs.Names.Select(_ => new OutputHead(-1, new float[StyleCounts.Features], 1, 0))],
        [.. Enum.GetValues<Signal>().Select(signal => new SignalErrorRates(signal, 0.5, 0.8, 0.9, 100, 100))],
        ["en", "de"]);

    /// <summary>The bytes of its file.</summary>
    public static byte[] File(params (string Word, float Weight)[] words)
    {
        var features = new FeatureTableBuilder();
        var languages = new FeatureTableBuilder();
        foreach (var (word, weight) in words)
        {
            var weights = new float[ModelOutputs.Count];
            weights[ModelOutputs.Sentiments] = weight;
            features.Add(Hash(word), WeightRow.Pack(Unit, weights, 0, 0));
            languages.Add(Hash(word), [0, -10, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20, -20]);
        }

        return ModelFile.Write(Header, features.Build(), languages.Build());
    }

    /// <summary>The hash of a word.</summary>
    public static ulong Hash(string word)
    {
        var reader = new TokenReader(System.Text.Encoding.UTF8.GetBytes(word), new byte[TokenReader.ScratchLength]);
        reader.Read(out var token);
        return token.Hash;
    }
}
