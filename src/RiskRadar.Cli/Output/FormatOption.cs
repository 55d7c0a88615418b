using System.CommandLine;

namespace RiskRadar.Cli.Output;

/// <summary>The <c>--format</c> option of every command that prints results.</summary>
internal static class FormatOption
{
    /// <summary>An option that takes some of the formats.</summary>
    public static Option<string?> Of(params OutputFormat[] formats)
    {
        var names = formats.Select(format => format.ToString().ToLowerInvariant()).ToArray();
        var option = new Option<string?>("--format")
        {
            Description = $"How results are written: {string.Join(", ", names)}. Default: table on a terminal, otherwise json",
            HelpName = string.Join('|', names),
        };

        return option.AcceptOnlyFromAmong(names);
    }

    /// <summary>The format asked for, or the one that suits the terminal.</summary>
    public static OutputFormat FormatOf(this ParseResult parsed, Option<string?> option, Terminal terminal) =>
        parsed.GetValue(option) is { } name
            ? Enum.Parse<OutputFormat>(name, ignoreCase: true)
            : terminal.OutputIsTerminal ? OutputFormat.Table : OutputFormat.Json;
}
