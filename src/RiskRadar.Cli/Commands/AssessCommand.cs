using System.CommandLine;
using System.Globalization;
using RiskRadar.Assess;
using RiskRadar.Assess.Backtesting;
using RiskRadar.Classify;
using RiskRadar.Cli.Output;
using RiskRadar.Cli.Rosters;
using RiskRadar.Collect.Import;
using Spectre.Console;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar assess ROSTER</c>: a roster file to assessments.</summary>
internal static class AssessCommand
{
    // Keeps progress cheap: a bar moves four times a second.
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="openClassifier">Opens the model; called once, when the command runs.</param>
    public static Command Create(Terminal terminal, TimeProvider time, Func<ICommentClassifier> openClassifier)
    {
        var roster = new Argument<string>("ROSTER") { Description = "A roster file (JSON Lines, also .gz), or - for standard input" };
        var asOf = new Option<string?>("--as-of") { Description = "Assess as of this time, e.g. 2026-06-01T00:00:00Z; nothing published later is looked at. Default: the latest time in the file", HelpName = "TIME" };
        var policy = new Option<string?>("--policy") { Description = "A policy file; default: the shipped policy", HelpName = "FILE" };
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output", HelpName = "FILE" };
        var format = FormatOption.Of(RosterOutput.Formats);
        var gate = Gate.Option();
        var backtest = new Option<bool>("--backtest") { Description = "Replay the roster and compare our alarm with rules in common use; 'turnedAt' of an influencer's line says when an audience is known to have turned" };
        var command = new Command("assess", "Assess the influencers of a roster file") { roster, asOf, policy, format, gate, file, backtest };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var end = Time(parsed.GetValue(asOf));
            var rules = await PolicyAsync(parsed.GetValue(policy), cancellationToken);
            var classifier = openClassifier();
            using var intake = await ReadAsync(parsed.GetValue(roster)!, classifier, terminal, time, cancellationToken);
            if (intake.Audiences.Count == 0)
            {
                throw new CommandFailedException(Empty(parsed.GetValue(roster)!, intake));
            }

            var until = end ?? intake.LatestTime(time.GetUtcNow());
            if (parsed.GetValue(backtest))
            {
                var rows = await new Backtest(rules, classifier.Model).RunAsync(intake.Audiences, intake.KnownTurns, until, cancellationToken);
                await BacktestOutput.WriteAsync(rows, parsed.FormatOf(format, terminal), parsed.GetValue(file), terminal, cancellationToken);
                Tell(intake, terminal);
                return intake.ProblemCount > 0 ? ExitCode.Failed : ExitCode.Done;
            }

            var assessment = await new RosterAssessor(rules, classifier.Model).AssessAsync(intake.Audiences, until, cancellationToken);
            await RosterOutput.WriteAsync(assessment, parsed.FormatOf(format, terminal), parsed.GetValue(file), terminal, cancellationToken);
            Tell(intake, terminal);
            var passed = Gate.Judge(parsed.GetValue(gate), assessment);
            return passed != ExitCode.Done ? passed : intake.ProblemCount > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<RosterIntake> ReadAsync(
        string path, ICommentClassifier classifier, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var file = Open(path, terminal);
        var intake = new RosterIntake(new RosterFile(RunPseudonyms.Create()), classifier, new NamelessFile(Path.GetTempPath()));
        try
        {
            return await ProgressDisplay.RunAsync(terminal, $"Reading {Path.GetFileName(path)}", async task =>
            {
                using var ticker = time.CreateTimer(_ => Show(task, file), null, ProgressEvery, ProgressEvery);
                await intake.ReadAsync(file, cancellationToken);
                return intake;
            });
        }
        catch
        {
            intake.Dispose();
            throw;
        }
    }

    private static void Show(ProgressTask task, Stream file)
    {
        if (file.CanSeek)
        {
            try
            {
                (task.MaxValue, task.Value) = (Math.Max(1, file.Length), file.Position);
            }
            catch (ObjectDisposedException)
            {
                // The last tick may come after the end.
            }
        }
    }

    private static Stream Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return terminal.Input;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"cannot read '{path}': no such file; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandFailedException($"cannot read '{path}': it is a folder, or you may not read it; name a roster file");
        }
    }

    private static DateTimeOffset? Time(string? text) => text is null
        ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new CommandFailedException($"'{text}' is no time; write --as-of like 2026-06-01T00:00:00Z", ExitCode.Usage);

    /// <summary>The policy of a file, or the shipped one.</summary>
    /// <exception cref="CommandFailedException">There is no such file, or it is no policy.</exception>
    public static async Task<Policy> PolicyAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return Policy.Default;
        }

        try
        {
            return PolicyFile.Read(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailedException($"cannot read '{path}': no such file; check the path");
        }
        catch (InvalidDataException error)
        {
            throw new CommandFailedException($"policy '{path}': {error.Message}");
        }
    }

    private static string Empty(string path, RosterIntake intake) => intake.Problems is [{ } first, ..]
        ? $"'{path}' holds no influencer and no post: line {first.Line} {first.Reason}; check that it is a roster file"
        : $"'{path}' is empty; a roster file has one JSON object a line";

    private static void Tell(RosterIntake intake, Terminal terminal)
    {
        if (intake.ProblemCount == 0)
        {
            return;
        }

        foreach (var problem in intake.Problems)
        {
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line} {problem.Reason}"));
        }

        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"riskradar: {intake.ProblemCount} problems in the roster file, the first on line {intake.Problems[0].Line}; the rest was assessed; mend the lines named above"));
    }
}
