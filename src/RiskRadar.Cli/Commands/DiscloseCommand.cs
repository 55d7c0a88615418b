using System.CommandLine;
using RiskRadar.Assess;
using RiskRadar.Assess.Disclosure;
using RiskRadar.Classify.Lines;
using RiskRadar.Cli.Disclosing;
using RiskRadar.Cli.Output;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar disclose [INPUT]</c>: texts of posts to disclosure verdicts, one JSON object a line.</summary>
internal static class DiscloseCommand
{
    private const int OutputBuffer = 1 << 16;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("INPUT") { Description = "A file of posts (.jsonl, .csv, .tsv, .txt, each also .gz), or - for standard input", DefaultValueFactory = _ => "-" };
        var inputFormat = ClassifyCommand.InputFormat();
        inputFormat.Description = "How the input is written. Default: by its ending, jsonl for standard input";
        var policy = new Option<string?>("--policy") { Description = "A policy file: jurisdiction and folds; default: the shipped policy", HelpName = "FILE" };
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var format = FormatOption.Of(OutputFormat.Json, OutputFormat.Jsonl);
        var command = new Command("disclose", "Judge whether posts tell of their commercial ties as they must: one JSON object a line, in order. No legal advice")
        {
            input, inputFormat, policy, format, file,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(input)!;
            var lines = path == "-" && parsed.GetValue(inputFormat) is null ? LineFormat.Jsonl : ClassifyCommand.FormatOf(parsed.GetValue(inputFormat), path);
            var rules = await AssessCommand.PolicyAsync(parsed.GetValue(policy), cancellationToken);
            await using var stream = ClassifyCommand.OpenInput(path, terminal);
            var errors = 0;
            if (parsed.GetValue(file) is { } target)
            {
                await ResultFile.WriteAsync(target, async output => errors = await JudgeAsync(stream, path, lines, rules, output, cancellationToken), cancellationToken);
            }
            else
            {
                await terminal.Out.FlushAsync(cancellationToken);
                errors = await JudgeAsync(stream, path, lines, rules, terminal.Output, cancellationToken);
            }

            if (errors > 0)
            {
                terminal.Say($"riskradar: {errors} lines could not be judged; each has an object with \"error\" in its place");
            }

            return errors > 0 ? ExitCode.Failed : ExitCode.Done;
        });

        return command;
    }

    private static async Task<int> JudgeAsync(
        Stream input, string path, LineFormat format, Policy policy, Stream output, CancellationToken cancellationToken)
    {
        var judge = new DisclosureJudge(policy.Disclosure);
        var jurisdiction = Enum.Parse<Jurisdiction>(policy.Jurisdiction);
        var errors = 0;
        // Flushed and not closed: standard output is not ours to close.
        var buffered = new BufferedStream(output, OutputBuffer);
        using var writer = new JudgementWriter(buffered);
        try
        {
            await foreach (var record in LineRecords.ReadAsync(input, format, cancellationToken))
            {
                var (post, error) = CaptionReader.Read(record, jurisdiction);
                if (post is null)
                {
                    errors++;
                    writer.WriteError(error!, record.Number);
                    continue;
                }

                writer.Write(record.IdJson, judge.Judge(post));
            }
        }
        catch (InputUnreadableException error)
        {
            throw new CommandFailedException($"cannot read '{path}': {error.Message}");
        }
        catch (InvalidDataException)
        {
            throw new CommandFailedException($"cannot read '{path}': its gzip packing is damaged; pack it again");
        }
        finally
        {
            await buffered.FlushAsync(CancellationToken.None);
        }

        return errors;
    }
}
