using Microsoft.Win32.SafeHandles;

namespace RiskRadar.Cli.Rosters;

/// <summary>Reads a file through a window of its own, so that many may read the same handle at once. Does not close the handle.</summary>
internal sealed class NamelessFileReader(SafeFileHandle file, long length) : Stream
{
    private readonly byte[] _window = new byte[1 << 16];
    private long _start;
    private int _size;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (Position < _start || Position >= _start + _size)
        {
            (_start, _size) = (Position, RandomAccess.Read(file, _window, Position));
        }

        var place = (int)(Position - _start);
        var read = Math.Min(buffer.Length, _size - place);
        _window.AsSpan(place, read).CopyTo(buffer);
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
