namespace RiskRadar.Classify.Lines;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _start;
    private int _at;

    private PeekedStream(byte[] start, Stream rest)
    {
        _start = start;
        _rest = rest;
    }

    /// <summary>What is next, as far as it was looked at.</summary>
    public ReadOnlySpan<byte> Peeked => _start.AsSpan(_at);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the first bytes of a stream.</summary>
    public static async Task<PeekedStream> OpenAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var start = new byte[length];
        var read = await stream.ReadAtLeastAsync(start, length, throwOnEndOfStream: false, cancellationToken);
        return new PeekedStream(start[..read], stream);
    }

    /// <summary>Steps over some of the peeked bytes.</summary>
    public void Skip(int count) => _at += count;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _start.Length)
        {
            return _rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _start.Length - _at);
        _start.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _at == _start.Length ? _rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _rest.Dispose();
        base.Dispose(disposing);
    }
}
