using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Models;

/// <summary>
/// What all files of models have around them, little-endian: magic (8 bytes), format version, tokenizer version, length of what follows the checksum
/// (4 bytes each), four spare bytes, SHA-256 of all other bytes; then sections, each with its length in bytes (4) before it.
/// </summary>
/// <param name="magic">Eight letters that say which kind of model it is.</param>
/// <param name="formatVersion">The version of the sections' layout.</param>
internal sealed class ModelFrame(string magic, int formatVersion)
{
    private const int HeadLength = 24;
    private const int BodyAt = HeadLength + SHA256.HashSizeInBytes;

    /// <summary>The bytes of a file.</summary>
    public byte[] Write(Action<Action<ReadOnlyMemory<byte>>> append)
    {
        using var body = new MemoryStream();
        append(section => Append(body, section.Span));
        var file = new byte[BodyAt + body.Length];
        System.Text.Encoding.ASCII.GetBytes(magic, file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), formatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), TokenReader.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), (int)body.Length);
        body.GetBuffer().AsSpan(0, (int)body.Length).CopyTo(file.AsSpan(BodyAt));
        Checksum(file).CopyTo(file.AsSpan(HeadLength));
        return file;
    }

    /// <summary>Opens a file and reads its sections from the mapped memory.</summary>
    /// <exception cref="ModelFileException">It is not a model of this kind, damaged, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public TModel Open<TModel>(string path, SectionsReader<TModel> read)
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
                return Read(new ReadOnlySpan<byte>(start + view.PointerOffset, (int)length), read);
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

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="ModelFileException">They are not a model of this kind, damaged, or of another version.</exception>
    public TModel Read<TModel>(ReadOnlySpan<byte> file, SectionsReader<TModel> read)
    {
        if (file.Length < BodyAt || !file.StartsWith(System.Text.Encoding.ASCII.GetBytes(magic)))
        {
            throw new ModelFileException("this is no model of RiskRadar");
        }

        var format = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var tokenizer = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (format > formatVersion || tokenizer > TokenReader.Version)
        {
            throw new ModelFileException(
                $"the model is of format {format} with tokenizer {tokenizer}, this program reads up to {formatVersion} and {TokenReader.Version}: use a newer program");
        }

        if (format < formatVersion || tokenizer < TokenReader.Version)
        {
            throw new ModelFileException(
                $"the model is of format {format} with tokenizer {tokenizer}, this program needs {formatVersion} and {TokenReader.Version}: train it again");
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

        return read(new ModelSections(file[BodyAt..]));
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
}
