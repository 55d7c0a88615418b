using Microsoft.Win32.SafeHandles;

namespace RiskRadar.LiteFile;

/// <summary>
/// The log in the file system. Unbuffered: a write is with the operating system when it returns. The file grows ahead of what is written, by
/// zeros: a force that need not note a new length, nor where the new bytes lie, takes half the time.
/// </summary>
internal sealed class LogDisk(SafeFileHandle file) : ILogDisk
{
    // One commit in some thirty pays for the growth of a new log; once it has its length, none does.
    private static readonly byte[] Growth = new byte[1 << 20];

    private long _length = RandomAccess.GetLength(file);

    public static LogDisk Open(string path) => new(PrivateFile.OpenHandle(path));

    public static LogDisk OpenToRead(string path) => new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    public long Length => _length;

    public int Read(Span<byte> buffer, long position) => RandomAccess.Read(file, buffer, position);

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        while (position + bytes.Length > _length)
        {
            RandomAccess.Write(file, Growth, _length);
            _length += Growth.Length;
        }

        RandomAccess.Write(file, bytes, position);
    }

    public void SetLength(long length)
    {
        RandomAccess.SetLength(file, length);
        _length = length;
    }

    public void Force() => RandomAccess.FlushToDisk(file);

    public void Dispose() => file.Dispose();
}
