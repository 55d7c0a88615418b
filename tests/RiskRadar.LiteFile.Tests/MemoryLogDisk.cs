namespace RiskRadar.LiteFile;

/// <summary>A disk in memory that can do what disks do: refuse, write half, and forget what was not forced.</summary>
internal sealed class MemoryLogDisk : ILogDisk
{
    private readonly SortedDictionary<long, byte[]> _forced = [];
    private readonly SortedDictionary<long, byte[]> _written = [];

    public MemoryLogDisk()
    {
    }

    public MemoryLogDisk(IEnumerable<KeyValuePair<long, byte[]>> frames)
    {
        foreach (var (position, bytes) in frames)
        {
            _written[position] = bytes;
        }
    }

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    /// <summary>Forces so far.</summary>
    public int Forces { get; private set; }

    /// <summary>Called before each write with its number, the first being 1.</summary>
    public Action<int> BeforeWrite { get; set; } = _ => { };

    /// <summary>Called before each force with its number.</summary>
    public Action<int> BeforeForce { get; set; } = _ => { };

    /// <summary>Number of the write of which only the first half arrives, before the disk refuses the rest.</summary>
    public int ShortWrite { get; set; }

    /// <summary>What a power cut cannot take.</summary>
    public IReadOnlyDictionary<long, byte[]> Forced => _forced;

    /// <summary>What the operating system has.</summary>
    public IReadOnlyDictionary<long, byte[]> Written => _written;

    public long Length => _written.Count == 0 ? 0 : _written.Last().Key + _written.Last().Value.Length;

    public int Read(Span<byte> buffer, long position)
    {
        if (!_written.TryGetValue(position, out var bytes))
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, bytes.Length);
        bytes.AsSpan(0, count).CopyTo(buffer);

        return count;
    }

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        BeforeWrite(++Writes);
        if (Writes == ShortWrite)
        {
            _written[position] = bytes[..(bytes.Length / 2)].ToArray();
            throw new IOException("short write");
        }

        _written[position] = bytes.ToArray();
    }

    public void SetLength(long length) => Cut(_written, length);

    public void Force()
    {
        BeforeForce(++Forces);
        _forced.Clear();
        foreach (var (position, bytes) in _written)
        {
            _forced[position] = bytes;
        }
    }

    public void Dispose()
    {
    }

    private static void Cut(SortedDictionary<long, byte[]> frames, long length)
    {
        foreach (var position in frames.Keys.Where(position => position >= length).ToList())
        {
            frames.Remove(position);
        }
    }
}
