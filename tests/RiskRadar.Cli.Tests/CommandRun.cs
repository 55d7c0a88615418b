using System.Text;

namespace RiskRadar.Cli;

/// <summary>Runs a command line inside the test, with streams of its own.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] args) => WithInputAsync("", args);

    public static async Task<CommandRun> WithInputAsync(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, outputIsTerminal: false, errorIsTerminal: false))
        {
            exitCode = await RiskRadarCommand.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        }

        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
