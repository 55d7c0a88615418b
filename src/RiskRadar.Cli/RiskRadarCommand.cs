using System.CommandLine;
using Microsoft.Extensions.Options;

namespace RiskRadar.Cli;

/// <summary>The command line as a whole: parses, runs, and turns every end into an exit status.</summary>
internal static class RiskRadarCommand
{
    // A command that has not stopped by then is cut off: Ctrl-C is to work within a second.
    private static readonly TimeSpan StopWithin = TimeSpan.FromMilliseconds(900);

    // Servers finish or requeue their jobs first.
    private static readonly TimeSpan StopServerWithin = TimeSpan.FromSeconds(15);

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Say($"riskradar: {error.Message}");
            }

            terminal.Say($"riskradar: try '{string.Join(' ', Names(parsed))} --help'");

            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Commands.CommandTable.IsServer(parsed.CommandResult.Command) ? StopServerWithin : StopWithin,
        };

        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (CommandFailedException failure)
        {
            terminal.Say($"riskradar: {failure.Message}");

            return failure.ExitCode;
        }
        catch (OptionsValidationException bad)
        {
            terminal.Say($"riskradar: settings: {string.Join("; ", bad.Failures)}");

            return ExitCode.Usage;
        }
        catch (InvalidOperationException bad) when (bad.InnerException is FormatException or { InnerException: FormatException })
        {
            // The binder of settings, which names the setting and what it cannot be made of.
            terminal.Say($"riskradar: settings: {bad.Message}");

            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("riskradar: stopped");

            return ExitCode.Stopped;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            terminal.Say($"riskradar: {error.Message}");

            return ExitCode.Failed;
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Tells whether an influencer's audience turns, or has turned, against a paid partnership.");
        foreach (var command in Commands.CommandTable.Create(terminal))
        {
            root.Add(command);
        }

        return root;
    }

    private static IEnumerable<string> Names(ParseResult parsed)
    {
        yield return "riskradar";
        if (parsed.CommandResult.Command is not RootCommand)
        {
            yield return parsed.CommandResult.Command.Name;
        }
    }
}
