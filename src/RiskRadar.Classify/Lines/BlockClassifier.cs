using System.Buffers;
using System.Text;
using System.Text.Json;
using RiskRadar.Classify.Onnx;
using RiskRadar.Classify.Reading;

namespace RiskRadar.Classify.Lines;

/// <summary>Classifies one block of lines into JSON.</summary>
internal sealed class BlockClassifier(CommentClassifier classifier, OnnxNetwork? network, ReadingWriter writer, LineLayout layout, bool explain)
{
    /// <summary>Writes one line for each line of the block.</summary>
    public LineCounts Classify(LineBlock block, ArrayBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(block.Length);
        try
        {
            var rest = block.Bytes.AsSpan(0, block.Length);
            var line = block.FirstLine;
            var errors = 0L;
            while (!rest.IsEmpty)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var length = LineBlocks.EndOfFirstLine(rest, layout.IsQuoted);
                errors += ClassifyLine(WithoutEnd(rest[..length]), line, scratch, output) ? 0 : 1;
                line++;
                rest = rest[length..];
            }

            return new LineCounts(line - block.FirstLine, errors);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    /// <summary>A line without its end.</summary>
    public static ReadOnlySpan<byte> WithoutEnd(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith("\n"u8) ? line[..^1] : line;
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private bool ClassifyLine(ReadOnlySpan<byte> line, long number, byte[] scratch, ArrayBufferWriter<byte> output)
    {
        if (layout.Format == LineFormat.Text)
        {
            Write(default, line, output);
            return true;
        }

        return layout.Format == LineFormat.Jsonl ? ClassifyObject(line, number, scratch, output) : ClassifyRow(line, number, scratch, output);
    }

    private bool ClassifyRow(ReadOnlySpan<byte> line, long number, byte[] scratch, ArrayBufferWriter<byte> output)
    {
        ReadOnlySpan<byte> text = default;
        var hasText = false;
        var id = "";
        var isLast = false;
        var used = 0;
        for (var column = 0; !isLast; column++)
        {
            var cell = LineCells.Take(ref line, layout.Separator, layout.IsQuoted, scratch.AsSpan(used), out isLast);
            if (column == layout.TextColumn)
            {
                text = cell;
                hasText = true;
                used += layout.IsQuoted ? cell.Length : 0;
            }
            else if (column == layout.IdColumn)
            {
                id = Encoding.UTF8.GetString(cell);
            }
        }

        if (!hasText)
        {
            ReadingWriter.WriteError($"the line has no column {layout.TextColumn + 1} with the text", number, output);
            return false;
        }

        Write(layout.IdColumn < 0 ? default : JsonSerializer.SerializeToUtf8Bytes(id, Models.ModelJson.Default.String), text, output);
        return true;
    }

    private bool ClassifyObject(ReadOnlySpan<byte> line, long number, byte[] scratch, ArrayBufferWriter<byte> output)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            var id = default(Range);
            var textLength = -1;
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                ReadingWriter.WriteError("the line is no JSON object", number, output);
                return false;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isText = json.ValueTextEquals("text"u8);
                var isId = !isText && json.ValueTextEquals("id"u8);
                json.Read();
                if (isText && json.TokenType == JsonTokenType.String)
                {
                    textLength = CopyText(ref json, scratch);
                }
                else if (isId && json.TokenType is JsonTokenType.String or JsonTokenType.Number)
                {
                    id = (int)json.TokenStartIndex..(int)json.BytesConsumed;
                }
                else
                {
                    json.Skip();
                }
            }

            // Reads on to the end of the line: what follows the object is an error too.
            while (json.Read())
            {
            }

            if (textLength < 0)
            {
                ReadingWriter.WriteError("the object has no string 'text'", number, output);
                return false;
            }

            Write(line[id], scratch.AsSpan(0, textLength), output);
            return true;
        }
        catch (JsonException error)
        {
            ReadingWriter.WriteError(line.IsEmpty ? "the line is empty" : $"broken JSON at byte {error.BytePositionInLine}", number, output);
            return false;
        }
    }

    private static int CopyText(ref Utf8JsonReader json, byte[] scratch)
    {
        if (!json.ValueIsEscaped)
        {
            json.ValueSpan.CopyTo(scratch);
            return json.ValueSpan.Length;
        }

        try
        {
            return json.CopyString(scratch);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or invalid UTF-8 inside: the escapes are read by the tokenizer, which skips what is no character.
            json.ValueSpan.CopyTo(scratch);
            return json.ValueSpan.Length;
        }
    }

    private void Write(ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        classifier.Reader.Read(text, out var reading);
        if (network is null && !explain)
        {
            writer.Write(id, in reading, null, output);
            return;
        }

        var characters = Encoding.UTF8.GetString(text);
        network?.Read(characters, ref reading.Probabilities);
        writer.Write(id, in reading, explain ? Reasons(characters) : null, output);
    }

    // A network gives no reasons for what it reads.
    private IReadOnlyList<Contribution> Reasons(string text)
    {
        var parts = Explanation.Of(text, classifier.Table);
        return network is null ? parts : [.. parts.Where(part => !network.Labels.Signals.Contains(part.Signal))];
    }
}
