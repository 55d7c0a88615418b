using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Models;

/// <summary>
/// A model as a file, little-endian: magic (8 bytes), format version, tokenizer version, length of what follows the checksum (4 bytes each),
/// four spare bytes, SHA-256 of all other bytes; then sections, each with its length in bytes (4) before it: header (JSON), fingerprints and rows of the
/// features, fingerprints and rows of the language words.
/// </summary>
internal static class ModelFile
{
    /// <summary>The version of this layout.</summary>
    public const int FormatVersion = 1;

    private const int HeadLength = 24;
    private const int BodyAt = HeadLength + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Magic => "RISKMODL"u8;

    /// <summary>The bytes of a model file.</summary>
    public static byte[] Write(ModelHeader header, FeatureTable features, FeatureTable words)
    {
        using var body = new MemoryStream();
        Append(body, JsonSerializer.SerializeToUtf8Bytes(header, ModelJson.Default.ModelHeader));
        Append(body, MemoryMarshal.AsBytes(features.Prints));
        Append(body, MemoryMarshal.AsBytes(features.Rows));
        Append(body, MemoryMarshal.AsBytes(words.Prints));
        Append(body, MemoryMarshal.AsBytes(words.Rows));
        var file = new byte[BodyAt + body.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), TokenReader.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), (int)body.Length);
        body.GetBuffer().AsSpan(0, (int)body.Length).CopyTo(file.AsSpan(BodyAt));
        Checksum(file).CopyTo(file.AsSpan(HeadLength));
        return file;
    }

    /// <summary>Opens a model file.</summary>
    /// <exception cref="ModelFileException">It is not a model, damaged, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CommentModel Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is < BodyAt or > int.MaxValue)
        {
            throw new ModelFileException($"'{path}' is no model of RiskRadar: {length} bytes");
        }

        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        unsafe
        {
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            try
            {
                return Read(new ReadOnlySpan<byte>(start + view.PointerOffset, (int)length));
            }
            catch (ModelFileException error)
            {
                throw new ModelFileException($"'{path}': {error.Message}");
            }
            finally
            {
                view.SafeMemoryMappedViewHandle.ReleasePointer();
            }
        }
    }

    /// <summary>Reads a model file's bytes.</summary>
    /// <exception cref="ModelFileException">They are not a model, damaged, or of another version.</exception>
    public static CommentModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < BodyAt || !file.StartsWith(Magic))
        {
            throw new ModelFileException("this is no model of RiskRadar");
        }

        var format = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var tokenizer = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (format > FormatVersion || tokenizer > TokenReader.Version)
        {
            throw new ModelFileException(
                $"the model is of format {format} with tokenizer {tokenizer}, this program reads up to {FormatVersion} and {TokenReader.Version}: use a newer program");
        }

        if (format < FormatVersion || tokenizer < TokenReader.Version)
        {
            throw new ModelFileException(
                $"the model is of format {format} with tokenizer {tokenizer}, this program needs {FormatVersion} and {TokenReader.Version}: train it again");
        }

        var bodyLength = BinaryPrimitives.ReadInt32LittleEndian(file[16..]);
        if (bodyLength != file.Length - BodyAt)
        {
            throw new ModelFileException($"the model is cut short: {file.Length - BodyAt} of {bodyLength} bytes are there");
        }

        if (!Checksum(file).SequenceEqual(file.Slice(HeadLength, SHA256.HashSizeInBytes)))
        {
            throw new ModelFileException("the model is damaged: its SHA-256 does not match");
        }

        return ReadBody(file[BodyAt..]);
    }

    private static CommentModel ReadBody(ReadOnlySpan<byte> body)
    {
        var json = Take(ref body);
        var header = JsonSerializer.Deserialize(json, ModelJson.Default.ModelHeader) ?? throw new ModelFileException("the model has no header");
        var weights = body;
        var features = new FeatureTable(MemoryMarshal.Cast<byte, ushort>(Take(ref body)).ToArray(), MemoryMarshal.Cast<byte, sbyte>(Take(ref body)).ToArray());
        var words = new FeatureTable(MemoryMarshal.Cast<byte, ushort>(Take(ref body)).ToArray(), MemoryMarshal.Cast<byte, sbyte>(Take(ref body)).ToArray());
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

    private static byte[] Checksum(ReadOnlySpan<byte> file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file[..HeadLength]);
        hash.AppendData(file[BodyAt..]);
        return hash.GetHashAndReset();
    }

    private static void Append(MemoryStream body, ReadOnlySpan<byte> section)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, section.Length);
        body.Write(length);
        body.Write(section);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> body)
    {
        var length = body.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(body);
        if (length < 0 || length > body.Length - 4)
        {
            throw new ModelFileException("the model's sections do not fit into it");
        }

        var section = body.Slice(4, length);
        body = body[(4 + length)..];
        return section;
    }
}
