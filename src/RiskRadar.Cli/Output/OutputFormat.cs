namespace RiskRadar.Cli.Output;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people, on a terminal.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>Markdown.</summary>
    Md,

    /// <summary>One self-contained page.</summary>
    Html,
}
