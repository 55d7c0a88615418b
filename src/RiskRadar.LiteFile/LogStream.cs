using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace RiskRadar.LiteFile;

/// <summary>
/// The write-ahead log that LiteDB writes to. Every page carries a checksum over its bytes, its place and the log's own number, so that a page
/// torn by a power cut, or one that reached the disk without its predecessors, ends the log instead of entering the file.
/// </summary>
/// <remarks>
/// LiteDB 5.0.20 flushes after every page and dead-locks in itself when its log throws. So <see cref="Flush"/> does nothing here
/// (<see cref="Force"/> is the one that counts), and a failing write is kept in <see cref="Failure"/> for the gate to find.
/// </remarks>
internal sealed class LogStream : Stream
{
    internal const int PageSize = 8192;
    internal const int FrameSize = PageSize + TrailerSize;

    private const int TrailerSize = 16;

    // Offset in a LiteDB page of the flag that says "last page of a committed transaction".
    internal const int ConfirmedFlag = 18;

    // What no log begins with: its number is not zero.
    private static readonly byte[] Nothing = new byte[FrameSize];

    private readonly Lock _lock = new();
    private readonly Lock _forcing = new();
    private readonly ILogDisk _disk;
    private readonly byte[] _frame = new byte[FrameSize];
    private readonly Dictionary<long, byte[]> _unwritten = [];
    private long _length;
    private long _forced;
    private ulong _number;

    /// <summary>Opens the log and cuts off what no committed transaction needs.</summary>
    public LogStream(ILogDisk disk)
    {
        _disk = disk;
        _length = CommittedLength();
        _disk.SetLength(_length / PageSize * FrameSize);
        if (_length == 0)
        {
            Renumber();
        }
    }

    /// <summary>Grows by one each time the log is emptied, which happens when all of it is in the data file.</summary>
    public int Epoch { get; private set; }

    /// <summary>The first error of the disk; null while there was none.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => Interlocked.Read(ref _length);

    public override long Position { get; set; }

    /// <summary>Returns when everything up to <paramref name="position"/> is on the disk. Whoever waits at the same time is served by one force.</summary>
    /// <exception cref="IOException">The disk failed before it was.</exception>
    public void Force(int epoch, long position)
    {
        lock (_forcing)
        {
            if (Epoch != epoch || _forced >= position)
            {
                return;
            }

            if (Failure is null)
            {
                var reached = Length;
                Attempt(_disk.Force);
                if (Failure is null)
                {
                    _forced = reached;
                    return;
                }
            }

            throw new IOException(Failure.Message, Failure);
        }
    }

    /// <summary>Lets nobody force the log any more. A force that is under way is waited for, and counts.</summary>
    /// <returns>How much of the log survives a power cut.</returns>
    public long Abandon()
    {
        lock (_forcing)
        {
            Failure ??= new IOException("The log was abandoned after a failure.");

            return _forced;
        }
    }

    /// <summary>Nothing: LiteDB calls it after every page.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        lock (_lock)
        {
            if (Position >= Length)
            {
                return 0;
            }

            // LiteDB reads and writes whole pages.
            var target = buffer.AsSpan(offset, PageSize);
            if (_unwritten.TryGetValue(Position, out var page))
            {
                page.CopyTo(target);
            }
            else if (_disk.Read(target, Position / PageSize * FrameSize) != PageSize)
            {
                throw new IOException($"The log ends inside the page at {Position}.");
            }

            Position += PageSize;

            return PageSize;
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (_lock)
        {
            var page = buffer.AsSpan(offset, PageSize);
            var position = Position;
            if (Failure is null)
            {
                page.CopyTo(_frame);
                Seal(_frame, position);
                Attempt(() => _disk.Write(_frame, position / PageSize * FrameSize));
            }

            if (Failure is not null)
            {
                _unwritten[position] = page.ToArray();
            }

            Position = position + PageSize;
            Interlocked.Exchange(ref _length, Math.Max(Length, Position));
        }
    }

    /// <summary>Empties the log. LiteDB does so when a checkpoint has put all of it into the data file.</summary>
    public override void SetLength(long value)
    {
        if (value != 0)
        {
            throw new NotSupportedException("LiteDB empties its log and does not shorten it.");
        }

        lock (_forcing)
        {
            lock (_lock)
            {
                Interlocked.Exchange(ref _length, value);
                _forced = 0;
                Epoch++;

                // Not cut: a log that stays as long as it is costs a commit half the time, since the disk has nothing but pages to write.
                // Without its first page it ends at once, and what lies behind that bears another number. Forced, because a power cut must
                // not leave a new page among old ones: the beginning of an old log would undo what came after it.
                Attempt(() => _disk.Write(Nothing, 0));
                Attempt(_disk.Force);
                Renumber();
            }
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_length == 0 && Failure is null)
            {
                Attempt(() => _disk.SetLength(0));
            }

            _disk.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Cuts the log of a disk back to <paramref name="length"/> bytes of pages.</summary>
    public static void Cut(ILogDisk disk, long length)
    {
        disk.SetLength(length / PageSize * FrameSize);
        disk.Force();
    }

    /// <summary>Reads the log's sound pages from the first on, without changing it.</summary>
    /// <param name="disk">Where the log lies.</param>
    /// <param name="page">Called with each page's position, its 8 KiB, and the log's number. The bytes are reused for the next page.</param>
    public static void Scan(ILogDisk disk, Action<long, byte[], ulong> page)
    {
        var frame = new byte[FrameSize];
        ulong? log = null;
        for (var position = 0L; disk.Read(frame, position / PageSize * FrameSize) == FrameSize; position += PageSize)
        {
            var number = BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(PageSize));
            log ??= number;
            if (number == 0 || number != log || Checksum(frame, position) != BinaryPrimitives.ReadUInt32LittleEndian(frame.AsSpan(PageSize + 8)))
            {
                break;
            }

            page(position, frame, number);
        }
    }

    private long CommittedLength()
    {
        var committed = 0L;
        Scan(_disk, (position, page, number) =>
        {
            _number = number;
            committed = page[ConfirmedFlag] != 0 ? position + PageSize : committed;
        });

        return committed;
    }

    private void Seal(byte[] frame, long position)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(frame.AsSpan(PageSize), _number);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(PageSize + 8), Checksum(frame, position));
    }

    private static uint Checksum(ReadOnlySpan<byte> frame, long position)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (ulong)position);
        for (var i = 0; i < PageSize + 8; i += 8)
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(frame[i..]));
        }

        return sum;
    }

    private void Renumber() => _number = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;

    private void Attempt(Action act)
    {
        try
        {
            act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Failure ??= error;
        }
    }
}
