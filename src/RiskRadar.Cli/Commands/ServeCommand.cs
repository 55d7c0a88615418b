using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RiskRadar.Cli.Hosting;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar serve</c>: the dashboard and the jobs behind it, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var settings = new SettingsOptions();
        var urls = new Option<Uri>("--urls")
        {
            Description = "Where the dashboard listens",
            DefaultValueFactory = _ => new Uri(RiskRadarHost.DefaultAddress),
            HelpName = "ADDRESS",
        };
        var command = new Command("serve", "Serve the dashboard and run the jobs") { urls };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var app = RiskRadarHost.Create(settings.Sources(parsed), parsed.GetRequiredValue(urls), LogLevel.Information);
            await using var server = await Servers.StartAsync(app, cancellationToken);
            await Servers.SayWhereAsync(app, terminal, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);

            return ExitCode.Done;
        });

        return command;
    }
}
