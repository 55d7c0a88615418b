using System.CommandLine;
using RiskRadar.Cli.Extracting;
using RiskRadar.Cli.Hosting;
using RiskRadar.Cli.Output;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar extract INPUT…</c>: pages to posts and comments, one JSON object a page.</summary>
internal static class ExtractCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="time">The clock.</param>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Pages: files (HTML, JSON, MHTML, WARC; exported comments as CSV, TSV, JSONL), folders of them, http addresses, or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var url = new Option<string?>("--url") { Description = "The address of a saved page, against which its links are resolved", HelpName = "ADDRESS" };
        var generic = new Option<bool>("--no-adapters") { Description = "Read with the generic reader alone" };
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var format = FormatOption.Of(OutputFormat.Json, OutputFormat.Jsonl);
        var settings = new SettingsOptions();
        var command = new Command("extract", "Read pages: one JSON object a page with its post and comments") { inputs, url, generic, format, file };
        command.Add(settings.Config);
        command.Add(settings.Set);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var address = AddressOf(parsed.GetValue(url));
            var pages = PageInput.Of(parsed.GetValue(inputs)!);
            await using var extraction = new PageExtraction(!parsed.GetValue(generic), address, settings.Sources(parsed), terminal.Input, time);
            if (parsed.GetValue(file) is { } target)
            {
                await ResultFile.WriteAsync(target, output => WriteAsync(terminal, extraction, pages, output, cancellationToken), cancellationToken);
            }
            else
            {
                await terminal.Out.FlushAsync(cancellationToken);
                await WriteAsync(terminal, extraction, pages, terminal.Output, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Uri? AddressOf(string? text) => text is null
        ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new CommandFailedException($"'{text}' is no http address; give --url the address that the page had", ExitCode.Usage);

    private static Task<int> WriteAsync(Terminal terminal, PageExtraction extraction, IReadOnlyList<PageInput> pages, Stream output, CancellationToken cancellationToken) =>
        ProgressDisplay.RunAsync(terminal, pages.Count == 1 ? "Reading 1 page" : $"Reading {pages.Count} pages", async task =>
        {
            task.MaxValue = pages.Count;
            var written = 0;
            await foreach (var lines in extraction.LinesAsync(pages, cancellationToken))
            {
                foreach (var line in lines)
                {
                    await output.WriteAsync(line, cancellationToken);
                    written++;
                }

                task.Increment(1);
            }

            await output.FlushAsync(cancellationToken);
            return written;
        });
}
