using System.CommandLine;
using RiskRadar.Classify;
using RiskRadar.Classify.Lines;
using RiskRadar.Classify.Models;
using RiskRadar.Cli.Output;
using Spectre.Console;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar classify [INPUT]</c>: comments to classifications, one JSON object a line.</summary>
internal static class ClassifyCommand
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="openModels">Finds the models; called once, when the command runs.</param>
    public static Command Create(Terminal terminal, TimeProvider time, Func<ModelCatalog> openModels)
    {
        var input = new Argument<string>("INPUT") { Description = "A file of comments (.txt, .jsonl, .csv, .tsv, each also .gz), or - for standard input", DefaultValueFactory = _ => "-" };
        var explain = new Option<bool>("--explain") { Description = "Say which parts of the text moved which signal, strongest first" };
        var abstain = Abstain("Say in 'uncertain' what is too close to be called: sentiments whose best two are closer than this, signals closer to their threshold");
        var inputFormat = InputFormat();
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var tier = Tier();
        var format = FormatOption.Of(OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("classify", "Classify comments: one JSON object a line, in order") { input, inputFormat, explain, abstain, tier, format, file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(input)!;
            var lines = FormatOf(parsed.GetValue(inputFormat), path);
            var target = parsed.GetValue(file);
            var asked = TierOf(parsed.GetValue(tier));
            var models = Open(openModels, asked);
            var reader = parsed.GetValue(abstain) is { } margin ? new CommentLines(models, asked) { Abstain = margin } : new CommentLines(models, asked);
            var counts = default(LineCounts);
            await using var stream = OpenInput(path, terminal);
            await ProgressDisplay.RunAsync(terminal, $"Classifying {Path.GetFileName(path)}", async task =>
            {
                using var ticker = time.CreateTimer(_ => Show(task, stream), null, ProgressEvery, ProgressEvery);
                if (target is null)
                {
                    await terminal.Out.FlushAsync(cancellationToken);
                    counts = await ClassifyAsync(reader, stream, path, lines, parsed.GetValue(explain), terminal.Output, cancellationToken);
                }
                else
                {
                    await ResultFile.WriteAsync(
                        target, async output => counts = await ClassifyAsync(reader, stream, path, lines, parsed.GetValue(explain), output, cancellationToken), cancellationToken);
                }

                return counts;
            });
            if (counts.Errors > 0)
            {
                terminal.Say($"riskradar: {counts.Errors} of {counts.Lines} lines could not be read; each has an object with \"error\" in its place");
            }

            return counts.Errors > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    /// <summary>The option that names the tier.</summary>
    public static Option<string?> Tier()
    {
        var names = Enum.GetNames<ClassifierTier>().Select(name => name.ToLowerInvariant()).ToArray();
        return new Option<string?>("--tier")
        {
            Description = "Which models read: fast, a table (the default); accurate, the table and a network; cascade, the network only where the table is not sure",
            HelpName = string.Join('|', names),
        }.AcceptOnlyFromAmong(names);
    }

    /// <summary>The tier asked for; null when none was.</summary>
    public static ClassifierTier? TierOf(string? name) => name is null ? null : Enum.Parse<ClassifierTier>(name, ignoreCase: true);

    /// <summary>The option that names the input's format.</summary>
    public static Option<string?> InputFormat()
    {
        var names = Enum.GetNames<LineFormat>().Select(name => name.ToLowerInvariant()).ToArray();
        return new Option<string?>("--input-format")
        {
            Description = "How the input is written. Default: by its ending, text for standard input",
            HelpName = string.Join('|', names),
        }.AcceptOnlyFromAmong(names);
    }

    /// <summary>The option that says how close is too close to be called.</summary>
    public static Option<double?> Abstain(string description)
    {
        var option = new Option<double?>("--abstain") { Description = description, HelpName = "MARGIN" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var margin) && margin is >= 0 and <= 0.5))
            {
                result.AddError($"'--abstain {text}' is no margin: give a number from 0 to 0.5");
            }
        });
        return option;
    }

    /// <summary>The format asked for, or the one that the path's ending says.</summary>
    public static LineFormat FormatOf(string? name, string path) => name is not null
        ? Enum.Parse<LineFormat>(name, ignoreCase: true)
        : LineFormats.OfName(path) ?? LineFormat.Text;

    /// <summary>Opens a file, or standard input.</summary>
    public static Stream OpenInput(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return terminal.Input;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"cannot read '{path}': no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandFailedException($"cannot read '{path}': it is a folder, or you may not read it; name a file of comments");
        }
    }

    /// <summary>Opens the models, or fails with what is wrong with them.</summary>
    public static ModelCatalog Open(Func<ModelCatalog> openModels, ClassifierTier? tier = null)
    {
        try
        {
            var models = openModels();
            _ = models.ClassifierOf(tier);
            return models;
        }
        catch (ModelFileException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }

    private static async Task<LineCounts> ClassifyAsync(
        CommentLines reader, Stream input, string path, LineFormat format, bool explain, Stream output, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ClassifyAsync(input, format, explain, output, cancellationToken);
        }
        catch (InputUnreadableException error)
        {
            throw new CommandFailedException($"cannot read '{path}': {error.Message}");
        }
        catch (ModelFileException error)
        {
            throw new CommandFailedException(error.Message);
        }
        catch (InvalidDataException)
        {
            throw new CommandFailedException($"cannot read '{path}': its gzip packing is damaged; pack it again");
        }
    }

    private static void Show(ProgressTask task, Stream file)
    {
        try
        {
            if (file.CanSeek)
            {
                (task.MaxValue, task.Value) = (Math.Max(1, file.Length), file.Position);
            }
        }
        catch (ObjectDisposedException)
        {
            // The last tick may come after the end.
        }
    }
}
