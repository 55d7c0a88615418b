using RiskRadar.LiteFile;

namespace RiskRadar.JobStorage;

/// <summary>The log on the real disk, which refuses one write.</summary>
internal sealed class FailingLogDisk(string path) : ILogDisk
{
    private LogDisk? _disk;

    public int Writes { get; private set; }

    public int FailAt { get; set; }

    public long Length => Disk.Length;

    private LogDisk Disk => _disk ??= LogDisk.Open(path);

    public int Read(Span<byte> buffer, long position) => Disk.Read(buffer, position);

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        if (++Writes == FailAt)
        {
            throw new IOException("the disk refuses");
        }

        Disk.Write(bytes, position);
    }

    public void SetLength(long length) => Disk.SetLength(length);

    public void Force() => Disk.Force();

    public void Dispose()
    {
        _disk?.Dispose();
        _disk = null;
    }
}
