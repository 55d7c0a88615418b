using System.Buffers.Binary;
using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>
/// Reads a LiteDB file page by page, without its indexes and links between collections: whatever page can be read gives its documents.
/// </summary>
/// <remarks>The places and sizes are those of LiteDB's file format 8.</remarks>
internal sealed class DamagedFile(string path)
{
    private const int PageSize = LogStream.PageSize;
    private const int PageTypeAt = 4;
    private const int TransactionAt = 14;
    private const int CollectionAt = 19;
    private const int HighestSlotAt = 30;
    private const int CollectionNamesAt = 192;
    private const int PageHeaderSize = 32;
    private const int SlotSize = 4;
    private const int BlockHeaderSize = 6;
    private const byte DataPage = 4;
    private const byte NoSlot = 255;
    private const uint NoPage = uint.MaxValue;

    // LiteDB's own limit for one document.
    private const int LargestDocument = 16 << 20;

    private readonly Dictionary<uint, byte[]> _logged = [];
    private int _unreadable;

    public Salvaged CopyTo(string target)
    {
        if (File.Exists(target))
        {
            throw new IOException($"There is a file at '{target}' already.");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        ReadLog();
        var names = ReadNames(file);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var copy = LiteFile.Open(target);
        var pages = Math.Max((uint)(file.Length / PageSize), _logged.Keys.DefaultIfEmpty().Max() + 1);
        foreach (var batch in ReadDocuments(file, pages).Chunk(1000))
        {
            foreach (var group in batch.GroupBy(found => found.Collection))
            {
                var name = names.GetValueOrDefault(group.Key) ?? $"lost_{group.Key}";
                counts[name] = counts.GetValueOrDefault(name) + LiteFileCopy.Append(copy, name, group.Select(found => found.Document));
            }
        }

        return new Salvaged(counts, _unreadable);
    }

    private IEnumerable<(uint Collection, BsonDocument Document)> ReadDocuments(FileStream file, uint pages)
    {
        for (var number = 1U; number < pages; number++)
        {
            var page = ReadPage(file, number);
            if (page is null || page[PageTypeAt] != DataPage)
            {
                continue;
            }

            var collection = Number(page, CollectionAt);
            for (var slot = 0; page[HighestSlotAt] != NoSlot && slot <= page[HighestSlotAt]; slot++)
            {
                if (Block(page, slot) is not { Length: > BlockHeaderSize } block || block.Span[0] != 0)
                {
                    continue;
                }

                if (ReadDocument(file, block, collection) is { } document)
                {
                    yield return (collection, document);
                }
                else
                {
                    _unreadable++;
                }
            }
        }
    }

    private BsonDocument? ReadDocument(FileStream file, ReadOnlyMemory<byte> block, uint collection)
    {
        using var bytes = new MemoryStream();
        while (true)
        {
            bytes.Write(block.Span[BlockHeaderSize..]);
            var next = BinaryPrimitives.ReadUInt32LittleEndian(block.Span[1..]);
            if (next == NoPage)
            {
                break;
            }

            var page = ReadPage(file, next);
            if (bytes.Length > LargestDocument || page is null || page[PageTypeAt] != DataPage || Number(page, CollectionAt) != collection
                || Block(page, block.Span[5]) is not { Length: > BlockHeaderSize } more)
            {
                return null;
            }

            block = more;
        }

        try
        {
            var document = BsonSerializer.Deserialize(bytes.ToArray(), utcDate: true);

            return document.ContainsKey("_id") ? document : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Damaged bytes make LiteDB's reader fail in any way there is.
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? Block(byte[] page, int slot)
    {
        var at = PageSize - ((slot + 1) * SlotSize);
        if (at < PageHeaderSize)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(at));
        var position = BinaryPrimitives.ReadUInt16LittleEndian(page.AsSpan(at + 2));

        return position >= PageHeaderSize && position + length <= at ? page.AsMemory(position, length) : null;
    }

    private Dictionary<uint, string> ReadNames(FileStream file)
    {
        try
        {
            var header = ReadPage(file, 0) ?? [];
            var names = BsonSerializer.Deserialize(header[CollectionNamesAt..]);

            return names.ToDictionary(entry => (uint)entry.Value.AsInt32, entry => entry.Key);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _unreadable++;

            return [];
        }
    }

    private byte[]? ReadPage(FileStream file, uint number)
    {
        if (_logged.TryGetValue(number, out var logged))
        {
            return logged;
        }

        var page = new byte[PageSize];
        file.Position = (long)number * PageSize;

        return file.ReadAtLeast(page, PageSize, throwOnEndOfStream: false) == PageSize && Number(page, 0) == number ? page : null;
    }

    private void ReadLog()
    {
        if (!File.Exists(Engine.LogOf(path)))
        {
            return;
        }

        using var disk = LogDisk.OpenToRead(Engine.LogOf(path));
        var pages = new List<byte[]>();
        LogStream.Scan(disk, (_, page, _) => pages.Add(page[..PageSize]));
        var committed = pages.Where(page => page[LogStream.ConfirmedFlag] != 0).Select(page => Number(page, TransactionAt)).ToHashSet();
        foreach (var page in pages.Where(page => committed.Contains(Number(page, TransactionAt))))
        {
            _logged[Number(page, 0)] = page;
        }
    }

    private static uint Number(byte[] page, int at) => BinaryPrimitives.ReadUInt32LittleEndian(page.AsSpan(at));
}
