using System.Text;
using RiskRadar.Domain;
using RiskRadar.Report.Html;
using RiskRadar.Report.Json;
using RiskRadar.Report.Markdown;

namespace RiskRadar.Cli.Output;

/// <summary>Writes a roster's assessments in the format asked for, to standard output or a file.</summary>
internal static class RosterOutput
{
    /// <summary>The formats it knows.</summary>
    public static readonly OutputFormat[] Formats =
        [OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Md, OutputFormat.Html];

    /// <summary>Writes to <paramref name="file"/>, or to standard output without one.</summary>
    public static async Task WriteAsync(
        RosterAssessment assessment, OutputFormat format, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            await ResultFile.WriteAsync(file, stream => WriteAsync(assessment, format, stream, cancellationToken), cancellationToken);
            terminal.Say($"written to {file}");
        }
        else if (format == OutputFormat.Table)
        {
            RosterTable.Write(assessment, terminal.Results);
            await terminal.Out.FlushAsync(cancellationToken);
        }
        else
        {
            await terminal.Out.FlushAsync(cancellationToken);
            await WriteAsync(assessment, format, terminal.Output, cancellationToken);
            await terminal.Output.FlushAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(RosterAssessment assessment, OutputFormat format, Stream output, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case OutputFormat.Json:
                await RosterJsonWriter.WriteAsync(assessment, output, cancellationToken);
                break;
            case OutputFormat.Jsonl:
                await RosterJsonWriter.WriteLinesAsync(assessment, output, cancellationToken);
                break;
            case OutputFormat.Md:
                await output.WriteAsync(Encoding.UTF8.GetBytes(MarkdownReport.Write(assessment)), cancellationToken);
                break;
            case OutputFormat.Html:
                await output.WriteAsync(Encoding.UTF8.GetBytes(HtmlReport.Write(assessment)), cancellationToken);
                break;
            default:
                using (var plain = new Terminal(Stream.Null, output, Stream.Null, outputIsTerminal: false, errorIsTerminal: false))
                {
                    RosterTable.Write(assessment, plain.Results);
                }

                break;
        }
    }
}
