using System.CommandLine;
using System.CommandLine.Parsing;
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
            CustomParser = Address,
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

    private static Uri? Address(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError($"'--urls {text}' is no address to listen at; write it like {RiskRadarHost.DefaultAddress}.");

        return null;
    }
}
