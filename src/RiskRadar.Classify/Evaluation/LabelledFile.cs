using System.Text;
using System.Text.Json;
using RiskRadar.Classify.Lines;

namespace RiskRadar.Classify.Evaluation;

/// <summary>Reads texts with labels from a table or from JSON lines.</summary>
public static class LabelledFile
{
    private const string AnyLabel = "label";

    /// <summary>Reads a file.</summary>
    /// <param name="input">Plain or gzip, UTF-8 or with a byte order mark.</param>
    /// <param name="format">Its format; plain text has no labels.</param>
    /// <param name="label">The column or property with the labels; where there is none of that name, <c>label</c>.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InputUnreadableException">There is no text or label, or a line cannot be read: figures over a part of a file would be of another set.</exception>
    public static Task<IReadOnlyList<LabelledText>> ReadAsync(Stream input, LineFormat format, string label, CancellationToken cancellationToken) =>
        ReadAsync(input, format, label, null, cancellationToken);

    /// <summary>Reads a file whose texts are counted in groups.</summary>
    /// <param name="input">Plain or gzip, UTF-8 or with a byte order mark.</param>
    /// <param name="format">Its format; plain text has no labels.</param>
    /// <param name="label">The column or property with the labels; where there is none of that name, <c>label</c>.</param>
    /// <param name="group">The column or property with the group; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InputUnreadableException">There is no text, label or group, or a line cannot be read: figures over a part of a file would be of another set.</exception>
    public static async Task<IReadOnlyList<LabelledText>> ReadAsync(Stream input, LineFormat format, string label, string? group, CancellationToken cancellationToken)
    {
        if (format == LineFormat.Text)
        {
            throw new InputUnreadableException("plain text has no labels; give a table or JSON lines with 'text' and a label");
        }

        await using var text = await TextStreams.OpenAsync(input, cancellationToken);
        var texts = new List<LabelledText>();
        var columns = (Text: -1, Label: -1, Group: -1);
        await foreach (var (line, number) in NumberedLines.ReadAsync(text, format, cancellationToken))
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (format == LineFormat.Jsonl)
            {
                texts.Add(ReadObject(line, number, label, group));
            }
            else if (columns.Text < 0)
            {
                columns = Columns(LineLayout.Names(format, line), label, group);
            }
            else
            {
                texts.Add(ReadRow(LineLayout.Names(format, line), columns, number));
            }
        }

        return texts;
    }

    private static (int Text, int Label, int Group) Columns(List<string> names, string label, string? group)
    {
        var text = names.IndexOf("text");
        var labels = names.IndexOf(label);
        labels = labels < 0 ? names.IndexOf(AnyLabel) : labels;
        var groups = group is null ? -1 : names.IndexOf(group);
        return text < 0 || labels < 0 || (group is not null && groups < 0)
            ? throw new InputUnreadableException($"its header has no column '{(text < 0 ? "text" : labels < 0 ? label : group)}', only {string.Join(", ", names.Take(10).Select(name => $"'{name}'"))}")
            : (text, labels, groups);
    }

    private static LabelledText ReadRow(List<string> cells, (int Text, int Label, int Group) columns, long number) =>
        cells.Count > Math.Max(columns.Group, Math.Max(columns.Text, columns.Label))
            ? new LabelledText(cells[columns.Text], cells[columns.Label], columns.Group < 0 ? "" : cells[columns.Group])
            : throw new InputUnreadableException($"line {number} has {cells.Count} columns, too few for text and label");

    private static LabelledText ReadObject(byte[] line, long number, string label, string? group)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                && (root.TryGetProperty(label, out var value) || root.TryGetProperty(AnyLabel, out value)))
            {
                var name = group is not null && root.TryGetProperty(group, out var part) ? Written(part) : "";
                return new LabelledText(text.GetString()!, Written(value), name);
            }
        }
        catch (JsonException)
        {
            throw new InputUnreadableException($"line {number} is broken JSON");
        }
        catch (InvalidOperationException)
        {
            throw new InputUnreadableException($"line {number} has text that is no Unicode: {Encoding.UTF8.GetString(line.AsSpan(0, Math.Min(20, line.Length)))}");
        }

        throw new InputUnreadableException($"line {number} has no 'text' or no '{label}'");
    }

    private static string Written(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
