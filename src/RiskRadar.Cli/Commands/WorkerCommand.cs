using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RiskRadar.Cli.Hosting;
using RiskRadar.Storage;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar worker</c>: the jobs alone, until Ctrl-C; as many as one likes over one PostgreSQL database.</summary>
internal static class WorkerCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var settings = new SettingsOptions();
        var command = new Command("worker", "Run the jobs without a dashboard; several at once over PostgreSQL (Storage:ConnectionString)");
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = RiskRadarHost.CreateWorker(settings.Sources(parsed));
            try
            {
                await host.StartAsync(cancellationToken);
            }
            catch (OptionsValidationException bad)
            {
                throw new CommandFailedException($"settings: {string.Join("; ", bad.Failures)}", ExitCode.Usage);
            }

            var shared = !string.IsNullOrEmpty(host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString);
            terminal.Say(shared ? "Working on the jobs in PostgreSQL. Ctrl-C stops." : "Working on the jobs of the data directory. Ctrl-C stops.");
            await host.WaitForShutdownAsync(cancellationToken);

            return ExitCode.Done;
        });

        return command;
    }
}
