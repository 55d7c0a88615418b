namespace RiskRadar.Classify.Training;

/// <summary>One row of a tab-separated file with a header.</summary>
internal sealed class TableRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The text of a column; empty when the row or the file has none.</summary>
    public string this[string column] => columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at] : "";
}
