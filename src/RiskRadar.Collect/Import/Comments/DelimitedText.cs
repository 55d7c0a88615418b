using System.Text;

namespace RiskRadar.Collect.Import.Comments;

/// <summary>Cuts CSV (RFC 4180: quotes, line ends within them) and TSV (no quotes) into rows. Forgiving: a quote that never ends ends with the file.</summary>
internal static class DelimitedText
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>The rows with the number of the line that each begins on; empty lines are passed over.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Rows(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, isQuoted) = (1, 1, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var character = at < text.Length ? text[at] : '\n';
            line += character == '\n' ? 1 : 0;
            if (isQuoted && at < text.Length)
            {
                var ends = character == '"' && (at + 1 >= text.Length || text[at + 1] != '"');
                at += character == '"' && !ends ? 1 : 0;
                isQuoted = !ends;
                if (!ends)
                {
                    cell.Append(character);
                }
            }
            else if (character == '"' && separator != '\t' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (character == separator)
            {
                Take(cells, cell);
            }
            else if (character == '\n')
            {
                Take(cells, cell);
                if (cells.Count > 1 || cells[0].Length > 0)
                {
                    yield return (start, cells);
                    cells = [];
                }

                cells.Clear();
                start = line;
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }
    }

    /// <summary>The separator that the first line has most of: spreadsheets write what their language makes of a comma.</summary>
    public static char SeparatorOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        var head = end < 0 ? text : text[..end];
        var (best, most) = (',', 0);
        foreach (var separator in Separators)
        {
            if (head.Count(separator) is var count && count > most)
            {
                (best, most) = (separator, count);
            }
        }

        return best;
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
