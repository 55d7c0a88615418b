using System.Buffers;
using System.Runtime.CompilerServices;

namespace RiskRadar.Classify.Lines;

/// <summary>Cuts a stream into blocks of whole lines.</summary>
/// <param name="stream">UTF-8.</param>
/// <param name="isQuoted">Whether a line's end inside double quotes does not end the line.</param>
internal sealed class LineBlocks(Stream stream, bool isQuoted)
{
    // Large enough that handing a block to another thread costs nothing beside reading it, small enough for the second-level cache.
    private const int BlockLength = 1 << 18;

    /// <summary>A line longer than this is not read: no comment is, and memory is bounded.</summary>
    public const int LongestLine = 1 << 26;

    /// <summary>The blocks. Each one's memory must be given back to the shared pool.</summary>
    public async IAsyncEnumerable<LineBlock> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(BlockLength);
        var length = 0;
        var line = 1L;
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(bytes.AsMemory(length), bytes.Length - length, throwOnEndOfStream: false, cancellationToken);
            length += read;
            if (length < bytes.Length)
            {
                if (length > 0)
                {
                    yield return new LineBlock(bytes, length, line);
                }

                yield break;
            }

            var end = EndOfLastLine(bytes.AsSpan(0, length), out var lines);
            if (end == 0)
            {
                if (length >= LongestLine)
                {
                    throw new InputUnreadableException($"line {line} is longer than {LongestLine >> 20} MB{(isQuoted ? ", or a quote in it is never closed" : "")}");
                }

                var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
                bytes.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = larger;
                continue;
            }

            var next = ArrayPool<byte>.Shared.Rent(Math.Max(BlockLength, length - end + 1));
            bytes.AsSpan(end, length - end).CopyTo(next);
            yield return new LineBlock(bytes, end, line);
            line += lines;
            (bytes, length) = (next, length - end);
        }
    }

    /// <summary>The length of the first line, its end included; of all when there is none.</summary>
    public static int EndOfFirstLine(ReadOnlySpan<byte> bytes, bool isQuoted)
    {
        if (!isQuoted)
        {
            var end = bytes.IndexOf((byte)'\n');
            return end < 0 ? bytes.Length : end + 1;
        }

        var at = 0;
        var isInside = false;
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOfAny((byte)'"', (byte)'\n');
            if (next < 0)
            {
                return bytes.Length;
            }

            at += next + 1;
            if (bytes[at - 1] == (byte)'"')
            {
                isInside = !isInside;
            }
            else if (!isInside)
            {
                return at;
            }
        }

        return bytes.Length;
    }

    private int EndOfLastLine(ReadOnlySpan<byte> bytes, out long lines)
    {
        if (!isQuoted)
        {
            lines = bytes.Count((byte)'\n');
            return bytes.LastIndexOf((byte)'\n') + 1;
        }

        var end = 0;
        lines = 0;
        while (end < bytes.Length)
        {
            var length = EndOfFirstLine(bytes[end..], isQuoted: true);
            if (end + length == bytes.Length && bytes[^1] != (byte)'\n')
            {
                break;
            }

            // A quote that is still open at the block's end has no line end after it.
            if (end + length == bytes.Length && bytes[end..].Count((byte)'"') % 2 == 1)
            {
                break;
            }

            end += length;
            lines++;
        }

        return end;
    }
}
