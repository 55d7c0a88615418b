namespace RiskRadar.Collect.Import;

/// <summary>Cuts a stream into lines of bytes, one at a time in a buffer that is used again.</summary>
internal sealed class ByteLines(Stream stream)
{
    /// <summary>A longer line is skipped: one post with its comments takes a few megabytes at most.</summary>
    public const int LongestLine = 256 << 20;

    private byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The present line without its end; valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The present line's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The present line was longer than <see cref="LongestLine"/> and is not there.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = _start;
        while (true)
        {
            var found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found, next: searched + found + 1);
            }

            if (_ended)
            {
                return (_end > _start || IsTooLong) && Take(_end, next: _end);
            }

            Shift();
            searched = _end;
            if (_end == _buffer.Length && !Grow())
            {
                // Forget what was read of the line, and look for its end.
                (IsTooLong, _end, searched) = (true, 0, 0);
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _ended = read == 0;
            _end += read;
        }
    }

    private bool Take(int end, int next)
    {
        Number++;
        Line = IsTooLong ? default : _buffer.AsMemory(_start, end - _start);
        _start = next;
        return true;
    }

    private void Shift()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
    }

    private bool Grow()
    {
        if (_buffer.Length >= LongestLine)
        {
            return false;
        }

        Array.Resize(ref _buffer, Math.Min(LongestLine, _buffer.Length * 2));
        return true;
    }
}
