using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Networks;

/// <summary>
/// A network as a file (<see cref="ModelFrame"/>); its sections: header (JSON), hashes of the words, scales of the vectors (one each), the vectors in
/// steps of their scale (8 bits), then the matrices in the order of <see cref="NetworkWeights.Dense"/> (16 bits).
/// </summary>
internal static class NetworkFile
{
    /// <summary>The version of this layout.</summary>
    public const int FormatVersion = 1;

    private static readonly ModelFrame Frame = new("RISKNETW", FormatVersion);

    /// <summary>The bytes of a file.</summary>
    public static byte[] Write(NetworkHeader header, NetworkWeights weights, IReadOnlyList<ulong> words)
    {
        var width = header.Shape.Width;
        var scales = new float[header.Shape.Vectors];
        var steps = new sbyte[weights.Vectors.Length];
        for (var vector = 0; vector < scales.Length; vector++)
        {
            var numbers = weights.Vectors.AsSpan(vector * width, width);
            scales[vector] = TensorPrimitives.MaxMagnitude(numbers) is var largest && MathF.Abs(largest) > 0 ? MathF.Abs(largest) / sbyte.MaxValue : 1;
            for (var at = 0; at < width; at++)
            {
                steps[(vector * width) + at] = (sbyte)MathF.Round(numbers[at] / scales[vector]);
            }
        }

        return Frame.Write(append =>
        {
            append(JsonSerializer.SerializeToUtf8Bytes(header, NetworkJson.Default.NetworkHeader));
            append(Bytes<ulong>([.. words]));
            append(Bytes(scales));
            append(Bytes(steps));
            foreach (var matrix in weights.Dense)
            {
                append(Bytes(matrix.Select(weight => (Half)weight).ToArray()));
            }
        });
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ModelFileException">It is no network, damaged, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CommentNetwork Open(string path) => Frame.Open(path, ReadBody);

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="ModelFileException">They are no network, damaged, or of another version.</exception>
    public static CommentNetwork Read(ReadOnlySpan<byte> file) => Frame.Read(file, ReadBody);

    private static CommentNetwork ReadBody(ModelSections sections)
    {
        var header = JsonSerializer.Deserialize(sections.Take(), NetworkJson.Default.NetworkHeader) ?? throw new ModelFileException("the network has no header");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(header with { Made = "" }, NetworkJson.Default.NetworkHeader));
        hash.AppendData(sections.Rest);
        var shape = header.Shape;
        if (header.Mixes.Count != ModelOutputs.Count || header.Cascade.Bands.Length != 2 * ModelOutputs.Signals || header.From + header.Customs > shape.Answers
            || header.Questions.Any(question => question.First >= shape.Answers || question.Custom >= header.Customs))
        {
            throw new ModelFileException("the network was made for other outputs than this program has");
        }

        var words = sections.Take<ulong>();
        var vectors = Vectors(sections.Take<float>(), MemoryMarshal.Cast<byte, sbyte>(sections.Take()), shape);
        var empty = new NetworkWeights(shape) { Vectors = vectors };
        foreach (var matrix in empty.Dense)
        {
            var weights = sections.Take<Half>();
            if (weights.Length != matrix.Length)
            {
                throw new ModelFileException("the network's matrices are of another size than it says");
            }

            TensorPrimitives.ConvertToSingle(weights, matrix);
        }

        return new CommentNetwork(header, Convert.ToHexStringLower(hash.GetHashAndReset()), empty, new NetworkWords(shape, words));
    }

    private static float[] Vectors(float[] scales, ReadOnlySpan<sbyte> steps, NetworkShape shape)
    {
        if (scales.Length != shape.Vectors || steps.Length != shape.Vectors * shape.Width)
        {
            throw new ModelFileException("the network's vectors are of another number than it says");
        }

        var vectors = new float[steps.Length];
        TensorPrimitives.ConvertTruncating<sbyte, float>(steps, vectors);
        for (var vector = 0; vector < scales.Length; vector++)
        {
            var numbers = vectors.AsSpan(vector * shape.Width, shape.Width);
            TensorPrimitives.Multiply(numbers, scales[vector], numbers);
        }

        return vectors;
    }

    private static ReadOnlyMemory<byte> Bytes<TNumber>(TNumber[] numbers)
        where TNumber : struct => MemoryMarshal.AsBytes<TNumber>(numbers).ToArray();
}
