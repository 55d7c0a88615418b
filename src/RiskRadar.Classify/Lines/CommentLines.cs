using System.Buffers;
using System.Threading.Channels;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Lines;

/// <summary>Classifies comments from a stream to a stream: one JSON line out for each line in, in order, on all processors.</summary>
/// <param name="catalog">Where the model comes from.</param>
/// <param name="tier">Which models read; null for that of the settings.</param>
public sealed class CommentLines(ModelCatalog catalog, ClassifierTier? tier = null)
{
    /// <summary>The margin within which a line says what is uncertain, in (0, 0.5]; 0: lines say nothing of it. Default: what the settings say.</summary>
    public double Abstain { get; init; } = catalog.Abstain;

    /// <summary>Classifies an input.</summary>
    /// <param name="input">Any of the formats, plain or gzip, UTF-8 or with a byte order mark.</param>
    /// <param name="format">Its format.</param>
    /// <param name="explain">Whether each line says which parts of the text moved which signal.</param>
    /// <param name="output">UTF-8, one JSON object a line.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InputUnreadableException">The input cannot be read as a whole.</exception>
    public async Task<LineCounts> ClassifyAsync(Stream input, LineFormat format, bool explain, Stream output, CancellationToken cancellationToken)
    {
        var classifier = catalog.Of(tier);
        var network = catalog.Onnx;
        var model = catalog.ClassifierOf(tier).Model;
        var writer = new ReadingWriter(model.Version, Abstain > 0 ? new Abstention(Abstain, model) : null);
        await using var text = await TextStreams.OpenAsync(input, cancellationToken);

        // As many blocks as processors are in work, and one more is being written or read: memory is bounded by that, not by the input.
        var queue = Channel.CreateBounded<Task<(ArrayBufferWriter<byte> Lines, LineCounts Counts)>>(Environment.ProcessorCount);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(text, format, (block, layout) => Task.Run(() => Classify(new BlockClassifier(classifier, network, writer, layout, explain), block, stop.Token), stop.Token), queue.Writer, stop.Token);
        var total = default(LineCounts);
        try
        {
            await foreach (var block in queue.Reader.ReadAllAsync(cancellationToken))
            {
                var (lines, counts) = await block;
                await output.WriteAsync(lines.WrittenMemory, cancellationToken);
                total = new LineCounts(total.Lines + counts.Lines, total.Errors + counts.Errors);
                Spares.Add(lines);
            }
        }
        finally
        {
            await stop.CancelAsync();
            queue.Writer.TryComplete();
        }

        await reading;
        await output.FlushAsync(cancellationToken);
        return total;
    }

    private static readonly System.Collections.Concurrent.ConcurrentBag<ArrayBufferWriter<byte>> Spares = [];

    private static (ArrayBufferWriter<byte> Lines, LineCounts Counts) Classify(BlockClassifier classifier, LineBlock block, CancellationToken cancellationToken)
    {
        if (!Spares.TryTake(out var lines))
        {
            lines = new ArrayBufferWriter<byte>(1 << 20);
        }

        lines.ResetWrittenCount();
        var counts = classifier.Classify(block, lines, cancellationToken);
        ArrayPool<byte>.Shared.Return(block.Bytes);
        return (lines, counts);
    }

    private static async Task ReadAsync<TResult>(
        Stream text, LineFormat format, Func<LineBlock, LineLayout, Task<TResult>> classify, ChannelWriter<Task<TResult>> queue, CancellationToken cancellationToken)
    {
        try
        {
            var layout = new LineLayout(format, 0, -1);
            await foreach (var block in new LineBlocks(text, layout.IsQuoted).ReadAsync(cancellationToken))
            {
                var lines = block;
                if (block.FirstLine == 1 && layout.HasHeader)
                {
                    (layout, lines) = ReadHeader(format, block);
                }

                await queue.WriteAsync(classify(lines, layout), cancellationToken);
            }

            queue.Complete();
        }
        catch (Exception error)
        {
            // Whatever it is, it is thrown where the queue is read: a queue that nobody ends would be waited for without end.
            queue.TryComplete(error);
        }
    }

    private static (LineLayout Layout, LineBlock Lines) ReadHeader(LineFormat format, LineBlock block)
    {
        var end = LineBlocks.EndOfFirstLine(block.Bytes.AsSpan(0, block.Length), format == LineFormat.Csv);
        var layout = LineLayout.Read(format, BlockClassifier.WithoutEnd(block.Bytes.AsSpan(0, end)));
        block.Bytes.AsSpan(end, block.Length - end).CopyTo(block.Bytes);
        return (layout, block with { Length = block.Length - end, FirstLine = 2 });
    }
}
