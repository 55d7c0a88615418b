using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Lines;

/// <summary>Reads the lines of any input format as named cells, one record for each line, in order. Bad lines are records too.</summary>
public static class LineRecords
{
    private static readonly Dictionary<string, string?> NoCells = [];

    // Bytes that are no UTF-8 become a sign that says so, and not an error: the rest of the text is still there.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads an input.</summary>
    /// <param name="input">Plain or gzip, UTF-8 or with a byte order mark.</param>
    /// <param name="format">Its format.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InputUnreadableException">A table has no text column, or the encoding cannot be told.</exception>
    public static async IAsyncEnumerable<LineRecord> ReadAsync(
        Stream input, LineFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var text = await TextStreams.OpenAsync(input, cancellationToken);
        List<string>? header = null;
        await foreach (var (line, number) in NumberedLines.ReadAsync(text, format, cancellationToken))
        {
            if (format is LineFormat.Csv or LineFormat.Tsv && header is null)
            {
                _ = LineLayout.Read(format, line);
                header = LineLayout.Names(format, line);
                continue;
            }

            yield return Read(format, line, number, header);
        }
    }

    private static LineRecord Read(LineFormat format, byte[] line, long number, List<string>? header) => format switch
    {
        LineFormat.Text => new LineRecord(number, new Dictionary<string, string?> { ["text"] = Utf8.GetString(line) }, null),
        LineFormat.Jsonl => ReadObject(line, number),
        _ => ReadRow(LineLayout.Names(format, line), number, header!),
    };

    private static LineRecord ReadRow(List<string> cells, long number, List<string> header)
    {
        if (cells.Count != header.Count)
        {
            return new LineRecord(number, NoCells, $"has {cells.Count} cells where the header has {header.Count}");
        }

        var named = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, name) in header.Index())
        {
            named.TryAdd(name, cells[index]);
        }

        return new LineRecord(number, named, null) { IdJson = named.GetValueOrDefault("id") is { } id ? JsonSerializer.Serialize(id, ModelJson.Default.String) : null };
    }

    private static LineRecord ReadObject(byte[] line, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new LineRecord(number, NoCells, "is no JSON object");
            }

            var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var property in json.RootElement.EnumerateObject())
            {
                cells[property.Name] = property.Value.ValueKind switch
                {
                    JsonValueKind.String => property.Value.GetString(),
                    JsonValueKind.Null => null,
                    _ => property.Value.GetRawText(),
                };
            }

            return new LineRecord(number, cells, null) { IdJson = json.RootElement.TryGetProperty("id", out var id) ? id.GetRawText() : null };
        }
        catch (JsonException)
        {
            return new LineRecord(number, NoCells, "is broken JSON");
        }
        catch (InvalidOperationException)
        {
            return new LineRecord(number, NoCells, "has text that is no Unicode");
        }
    }
}
