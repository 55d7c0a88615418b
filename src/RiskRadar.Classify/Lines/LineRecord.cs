namespace RiskRadar.Classify.Lines;

/// <summary>One line of an input as named cells.</summary>
/// <param name="Number">Counted from 1; in a table the header is line 1.</param>
/// <param name="Cells">The cells by name; of plain text the one cell is <c>text</c>. JSON <c>null</c> is <see langword="null"/>, other values are as they are written.</param>
/// <param name="Error">Why the line cannot be read, or <see langword="null"/>.</param>
public sealed record LineRecord(long Number, IReadOnlyDictionary<string, string?> Cells, string? Error)
{
    /// <summary>The id as JSON, as it was written; <see langword="null"/> when the line has none.</summary>
    public string? IdJson { get; init; }
}
