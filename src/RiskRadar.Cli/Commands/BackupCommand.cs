using System.CommandLine;
using RiskRadar.Cli.Hosting;
using RiskRadar.Cli.Upkeep;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar backup FOLDER</c>: a consistent copy of the data directory, also while a server runs on it.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var target = new Argument<string>("FOLDER") { Description = "A new folder for the copy" };
        var settings = new SettingsOptions();
        var command = new Command("backup", "Copy everything that is kept; a server that runs on it makes the copy itself and goes on meanwhile") { target };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            var backups = data.Get<IBackups>();
            if (backups.Instead is { } instead)
            {
                throw new CommandFailedException(instead);
            }

            var now = time.GetUtcNow();
            var request = new BackupRequest(Guid.CreateVersion7(now), Path.GetFullPath(parsed.GetRequiredValue(target)), $"riskradar backup ({Environment.UserName})", now);
            terminal.Say(backups.Make(request, (_, _) => { }, cancellationToken) is { } report
                ? RequestedBackup.Say(request, report)
                : await RequestedBackup.MakeAsync(backups, request, data.Directory, terminal, time, cancellationToken));

            return ExitCode.Done;
        });

        return command;
    }
}
