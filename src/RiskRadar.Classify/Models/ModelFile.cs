using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using RiskRadar.Classify.Features;

namespace RiskRadar.Classify.Models;

/// <summary>
/// The table of the fast tier as a file (<see cref="ModelFrame"/>); its sections: header (JSON), fingerprints and rows of the features, fingerprints and
/// rows of the language words.
/// </summary>
internal static class ModelFile
{
    /// <summary>The version of this layout.</summary>
    public const int FormatVersion = 1;

    private static readonly ModelFrame Frame = new("RISKMODL", FormatVersion);

    /// <summary>The bytes of a model file.</summary>
    public static byte[] Write(ModelHeader header, FeatureTable features, FeatureTable words) => Frame.Write(append =>
    {
        append(JsonSerializer.SerializeToUtf8Bytes(header, ModelJson.Default.ModelHeader));
        append(MemoryMarshal.AsBytes(features.Prints).ToArray());
        append(MemoryMarshal.AsBytes(features.Rows).ToArray());
        append(MemoryMarshal.AsBytes(words.Prints).ToArray());
        append(MemoryMarshal.AsBytes(words.Rows).ToArray());
    });

    /// <summary>Opens a model file.</summary>
    /// <exception cref="ModelFileException">It is not a model, damaged, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CommentModel Open(string path) => Frame.Open(path, ReadBody);

    /// <summary>Reads a model file's bytes.</summary>
    /// <exception cref="ModelFileException">They are not a model, damaged, or of another version.</exception>
    public static CommentModel Read(ReadOnlySpan<byte> file) => Frame.Read(file, ReadBody);

    private static CommentModel ReadBody(ModelSections sections)
    {
        var header = JsonSerializer.Deserialize(sections.Take(), ModelJson.Default.ModelHeader) ?? throw new ModelFileException("the model has no header");
        var weights = sections.Rest;
        var features = new FeatureTable(sections.Take<ushort>(), sections.Take<sbyte>());
        var words = new FeatureTable(sections.Take<ushort>(), sections.Take<sbyte>());
        if (!header.Outputs.SequenceEqual(ModelOutputs.Names) || header.Heads.Count != ModelOutputs.Names.Count
            || header.Heads.Any(head => head.Style.Length != StyleCounts.Features))
        {
            throw new ModelFileException("the model was made for other outputs than this program has");
        }

        return new CommentModel(header, Version(header, weights), features, words);
    }

    // Without the day: two trainings of the same data are told to be the same.
    private static string Version(ModelHeader header, ReadOnlySpan<byte> weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(header with { Made = "" }, ModelJson.Default.ModelHeader));
        hash.AppendData(weights);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..6];
    }
}
