using System.IO.Compression;
using System.Text;

namespace RiskRadar.Classify.Training;

/// <summary>Reads tab-separated files with a header and no quoting, plain or <c>.gz</c>.</summary>
internal static class TableFile
{
    /// <summary>The rows of a file.</summary>
    public static IEnumerable<TableRow> Rows(string path)
    {
        using var lines = Lines(path).GetEnumerator();
        if (!lines.MoveNext())
        {
            yield break;
        }

        var columns = lines.Current.Split('\t').Select((name, at) => (name, at)).ToDictionary(column => column.name, column => column.at);
        while (lines.MoveNext())
        {
            yield return new TableRow(columns, lines.Current.Split('\t'));
        }
    }

    /// <summary>The lines of a file.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
