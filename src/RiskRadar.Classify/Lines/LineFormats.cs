namespace RiskRadar.Classify.Lines;

/// <summary>Tells the format of a file by its name.</summary>
public static class LineFormats
{
    /// <summary>The format that a file's ending says, <c>.gz</c> aside; <see langword="null"/> when it says none.</summary>
    public static LineFormat? OfName(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(bare).ToLowerInvariant() switch
        {
            ".txt" or ".text" => LineFormat.Text,
            ".jsonl" or ".ndjson" or ".json" => LineFormat.Jsonl,
            ".csv" => LineFormat.Csv,
            ".tsv" or ".tab" => LineFormat.Tsv,
            _ => null,
        };
    }
}
