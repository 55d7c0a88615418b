using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RiskRadar.Classify.Lines;

/// <summary>Reads the comments of a file one by one, where speed does not matter.</summary>
public static class CommentTexts
{
    /// <summary>Every comment's text.</summary>
    /// <param name="input">Any of the formats, plain or gzip, UTF-8 or with a byte order mark.</param>
    /// <param name="format">Its format.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InputUnreadableException">It has no text, or a line cannot be read.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream input, LineFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var text = await TextStreams.OpenAsync(input, cancellationToken);
        LineLayout? layout = null;
        await foreach (var (line, number) in NumberedLines.ReadAsync(text, format, cancellationToken))
        {
            if (format == LineFormat.Text)
            {
                yield return Encoding.UTF8.GetString(line);
            }
            else if (format == LineFormat.Jsonl)
            {
                yield return line.Length == 0 ? "" : OfObject(line, number);
            }
            else if (layout is null)
            {
                layout = LineLayout.Read(format, line);
            }
            else
            {
                var cells = LineLayout.Names(format, line);
                yield return layout.TextColumn < cells.Count ? cells[layout.TextColumn] : "";
            }
        }
    }

    private static string OfObject(byte[] line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : throw new InputUnreadableException($"line {number} has no string 'text'");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InputUnreadableException($"line {number} is broken JSON");
        }
    }
}
