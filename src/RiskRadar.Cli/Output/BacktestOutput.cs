using System.Globalization;
using System.Text;
using System.Text.Json;
using RiskRadar.Assess.Backtesting;
using Spectre.Console;

namespace RiskRadar.Cli.Output;

/// <summary>Writes a back-test: one row for each rule, ours first.</summary>
internal static class BacktestOutput
{
    private static readonly string[] Columns = ["Rule", "False alarms", "Creator-months", "False a creator-month", "Known turns", "Found", "Median delay"];

    /// <summary>Writes to <paramref name="file"/>, or to standard output without one.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<BacktestRow> rows, OutputFormat format, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Html)
        {
            throw new CommandFailedException("a back-test has no html; use --format table, json, jsonl or md", ExitCode.Usage);
        }

        if (format == OutputFormat.Table && file is null)
        {
            terminal.Results.Write(Table(rows));
            await terminal.Out.FlushAsync(cancellationToken);
            return;
        }

        var text = Encoding.UTF8.GetBytes(format switch
        {
            OutputFormat.Json => JsonSerializer.Serialize(rows, BacktestJson.Default.IReadOnlyListBacktestRow) + "\n",
            OutputFormat.Jsonl => string.Concat(rows.Select(row => JsonSerializer.Serialize(row, BacktestJson.Default.BacktestRow) + "\n")),
            _ => Markdown(rows),
        });
        if (file is not null)
        {
            await ResultFile.WriteAsync(file, stream => stream.WriteAsync(text, cancellationToken).AsTask(), cancellationToken);
            return;
        }

        await terminal.Out.FlushAsync(cancellationToken);
        await terminal.Output.WriteAsync(text, cancellationToken);
        await terminal.Output.FlushAsync(cancellationToken);
    }

    private static Table Table(IReadOnlyList<BacktestRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(Columns);
        foreach (var row in rows)
        {
            table.AddRow([.. Cells(row).Select(Markup.Escape)]);
        }

        return table;
    }

    private static string Markdown(IReadOnlyList<BacktestRow> rows) =>
        $"| {string.Join(" | ", Columns)} |\n|{string.Concat(Columns.Select(_ => " --- |"))}\n{string.Concat(rows.Select(row => $"| {string.Join(" | ", Cells(row))} |\n"))}";

    private static string[] Cells(BacktestRow row) =>
    [
        row.Rule,
        Invariant($"{row.FalseAlarms}"),
        Invariant($"{row.CreatorMonths:0.#}"),
        Invariant($"{row.FalseAlarmsPerCreatorMonth:0.0000}"),
        Invariant($"{row.KnownTurns}"),
        row.KnownTurns == 0 ? "–" : Invariant($"{100.0 * row.Found / row.KnownTurns:0.#} %"),
        row.MedianDelayDays is { } days ? Invariant($"{days:0.0} days") : "–",
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
