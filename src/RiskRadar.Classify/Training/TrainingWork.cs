using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML;

namespace RiskRadar.Classify.Training;

/// <summary>
/// Keeps what each finished step of a training gave, so that one that was interrupted goes on from there. A step is known by a hash of everything that goes
/// into it (the features of all texts, the rows with their answers, the trainer's options, ML.NET's version): other data or options find nothing.
/// </summary>
/// <param name="folder">Where; null keeps nothing.</param>
internal sealed class TrainingWork(string? folder)
{
    private static ReadOnlySpan<byte> Magic => "RISKSTEP"u8;

    /// <summary>Keeps nothing.</summary>
    public static TrainingWork None { get; } = new(null);

    /// <summary>What a step gave, or does it.</summary>
    /// <param name="matrix">The features.</param>
    /// <param name="rows">The rows with their answers.</param>
    /// <param name="options">All else that the step depends on, in words.</param>
    /// <param name="train">Does it.</param>
    public IReadOnlyList<LinearWeights> Do(TrainingMatrix matrix, IReadOnlyList<WeightedRow> rows, string options, Func<IReadOnlyList<LinearWeights>> train)
    {
        if (folder is null)
        {
            return train();
        }

        var path = Path.Combine(folder, Key(matrix, rows, options) + ".step");
        if (File.Exists(path) && Read(File.ReadAllBytes(path)) is { } kept)
        {
            return kept;
        }

        var weights = train();
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(path + ".unfinished", Write(weights));
        File.Move(path + ".unfinished", path, overwrite: true);
        return weights;
    }

    /// <summary>Removes everything: the training is finished.</summary>
    public void Remove()
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var path in Directory.GetFiles(folder, "*.step*"))
        {
            File.Delete(path);
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static string Key(TrainingMatrix matrix, IReadOnlyList<WeightedRow> rows, string options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(matrix.Fingerprint());
        hash.AppendData(MemoryMarshal.AsBytes<WeightedRow>(rows.ToArray()));
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{options};{typeof(MLContext).Assembly.GetName().Version};{System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    private static byte[] Write(IReadOnlyList<LinearWeights> weights)
    {
        using var file = new MemoryStream();
        file.Write(Magic);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, weights.Count);
        file.Write(number);
        foreach (var one in weights)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, one.Weights.Length);
            file.Write(number);
            file.Write(MemoryMarshal.AsBytes<float>(one.Weights));
            BinaryPrimitives.WriteSingleLittleEndian(number, one.Bias);
            file.Write(number);
        }

        file.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)));
        return file.ToArray();
    }

    // A file that is cut short or damaged is as good as none: the step is done again.
    private static LinearWeights[]? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Magic.Length + SHA256.HashSizeInBytes || !file.StartsWith(Magic)
            || !SHA256.HashData(file[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(file[^SHA256.HashSizeInBytes..]))
        {
            return null;
        }

        var at = Magic.Length;
        var weights = new LinearWeights[BinaryPrimitives.ReadInt32LittleEndian(file[at..])];
        at += sizeof(int);
        for (var one = 0; one < weights.Length; one++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file[at..]) * sizeof(float);
            at += sizeof(int);
            var values = MemoryMarshal.Cast<byte, float>(file.Slice(at, length)).ToArray();
            at += length;
            weights[one] = new LinearWeights(values, BinaryPrimitives.ReadSingleLittleEndian(file[at..]));
            at += sizeof(float);
        }

        return weights;
    }
}
