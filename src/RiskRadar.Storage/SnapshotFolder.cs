using System.IO.Compression;
using RiskRadar.Storage.Upkeep;

namespace RiskRadar.Storage;

/// <summary>
/// Bodies of pages as compressed files named by their hash. Files and not documents: a page never changes, is read rarely, can be copied by
/// any tool, and gives its space back when it is deleted, which a LiteDB file does not.
/// </summary>
/// <param name="dataDirectory">The data directory.</param>
internal sealed class SnapshotFolder(string dataDirectory)
{
    private readonly string _folder = Path.Combine(dataDirectory, DataFiles.Snapshots);

    /// <summary>Keeps a body; nothing happens when it is there already. Durable when it returns.</summary>
    /// <exception cref="ArgumentException">The hash is not that of the body.</exception>
    public async Task SaveAsync(string sha256, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        SnapshotHash.ThrowIfNotOf(body.Span, sha256);
        var path = FileOf(sha256);
        if (File.Exists(path))
        {
            return;
        }

        PrivateFolder.Make(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await using (var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true))
                {
                    await brotli.WriteAsync(body, cancellationToken);
                }

                stream.Flush(flushToDisk: true);
            }

            // A reader sees the whole file or none, also when we are killed here.
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The body, or <see langword="null"/>.</summary>
    /// <exception cref="InvalidDataException">The file has been changed: its content no longer has its hash.</exception>
    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        var path = FileOf(sha256);
        if (!File.Exists(path))
        {
            return null;
        }

        return SnapshotHash.Checked(Packed.Unpack(await File.ReadAllBytesAsync(path, cancellationToken)), sha256);
    }

    /// <summary>Deletes a body; false when there was none.</summary>
    public bool Delete(string sha256)
    {
        var path = FileOf(sha256);
        var there = File.Exists(path);
        File.Delete(path);

        return there;
    }

    private string FileOf(string sha256)
    {
        // Anything but a hash must not become a path.
        SnapshotHash.ThrowIfNone(sha256);

        return Path.Combine(_folder, sha256[..2], sha256 + ".br");
    }
}
