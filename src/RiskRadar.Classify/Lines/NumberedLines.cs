using System.Buffers;
using System.Runtime.CompilerServices;

namespace RiskRadar.Classify.Lines;

/// <summary>Reads a file line by line where speed does not matter; a quoted cell may hold line ends.</summary>
internal static class NumberedLines
{
    /// <summary>Every line without its end, also empty ones, with its number from 1.</summary>
    public static async IAsyncEnumerable<(byte[] Line, long Number)> ReadAsync(
        Stream text, LineFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isQuoted = format == LineFormat.Csv;
        await foreach (var block in new LineBlocks(text, isQuoted).ReadAsync(cancellationToken))
        {
            var number = block.FirstLine;
            for (var at = 0; at < block.Length; number++)
            {
                var length = LineBlocks.EndOfFirstLine(block.Bytes.AsSpan(at, block.Length - at), isQuoted);
                var line = BlockClassifier.WithoutEnd(block.Bytes.AsSpan(at, length)).ToArray();
                at += length;

                yield return (line, number);
            }

            ArrayPool<byte>.Shared.Return(block.Bytes);
        }
    }
}
