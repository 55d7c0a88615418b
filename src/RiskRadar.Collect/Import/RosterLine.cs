using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Collect.Import;

/// <summary>Reads one line of a roster file.</summary>
internal static class RosterLine
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Adds the line's entry, and a problem for each part that could not be read.</summary>
    public static void Parse(ReadOnlySpan<byte> line, long number, AuthorPseudonyms pseudonyms, List<RosterEntry> entries)
    {
        if (number == 1 && line.StartsWith(ByteOrderMark))
        {
            line = line[ByteOrderMark.Length..];
        }

        if (line.TrimEnd((byte)'\r').Trim((byte)' ').IsEmpty)
        {
            return;
        }

        var fields = new RosterFields(number, pseudonyms);
        try
        {
            fields.Read(line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // The error's own message quotes the line: somebody's comment must not end up in a log.
            var place = error is JsonException { BytePositionInLine: { } position } ? $" (at byte {position + 1})" : "";
            entries.Add(new RosterProblem(number, $"is not valid JSON{place}; the line is left out", LeftOut: true));
            return;
        }

        var entry = fields.ToEntry();
        entries.AddRange(fields.Problems);
        entries.Add(entry);
    }
}
