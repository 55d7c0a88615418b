namespace RiskRadar.Classify.Lines;

/// <summary>A stream that fails after its first bytes, and when it is written to, with an exception that no reader of files expects.</summary>
internal sealed class OddStream : Stream
{
    private int _reads;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("odd");

    public override long Position { get => throw new NotSupportedException("odd"); set => throw new NotSupportedException("odd"); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_reads++ > 0)
        {
            throw new NotSupportedException("odd");
        }

        buffer.AsSpan(offset, count).Fill((byte)'\n');
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("odd");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("odd");

    public override void SetLength(long value) => throw new NotSupportedException("odd");
}
