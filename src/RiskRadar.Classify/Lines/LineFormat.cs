namespace RiskRadar.Classify.Lines;

/// <summary>How comments are given, one a line.</summary>
public enum LineFormat
{
    /// <summary>The line is the comment.</summary>
    Text,

    /// <summary>The line is a JSON object with <c>text</c> and, if known, <c>id</c>.</summary>
    Jsonl,

    /// <summary>A header with a <c>text</c> column and, if known, an <c>id</c> column; RFC 4180 quoting.</summary>
    Csv,

    /// <summary>The same with tabs and without quoting.</summary>
    Tsv,
}
