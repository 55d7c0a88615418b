using Microsoft.Win32.SafeHandles;

namespace RiskRadar.LiteFile;

/// <summary>The log in the file system. Unbuffered: a write is with the operating system when it returns.</summary>
internal sealed class LogDisk(SafeFileHandle file) : ILogDisk
{
    public static LogDisk Open(string path) => new(PrivateFile.OpenHandle(path));

    public static LogDisk OpenToRead(string path) => new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    public long Length => RandomAccess.GetLength(file);

    public int Read(Span<byte> buffer, long position) => RandomAccess.Read(file, buffer, position);

    public void Write(ReadOnlySpan<byte> bytes, long position) => RandomAccess.Write(file, bytes, position);

    public void SetLength(long length) => RandomAccess.SetLength(file, length);

    public void Force() => RandomAccess.FlushToDisk(file);

    public void Dispose() => file.Dispose();
}
