using System.CommandLine;
using RiskRadar.Cli.Hosting;
using RiskRadar.Report;
using RiskRadar.Storage.Upkeep;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar backup FOLDER</c>: a consistent copy of the data directory.</summary>
internal static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var target = new Argument<string>("FOLDER") { Description = "A new folder for the copy" };
        var settings = new SettingsOptions();
        var command = new Command("backup", "Copy the data directory; stop the server that runs on it first") { target };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            var report = data.Get<DataBackup>().Make(parsed.GetRequiredValue(target), cancellationToken);
            terminal.Say($"copied the database ({Words.Count(report.DatabaseBytes / 1024)} KiB) and {Words.Count(report.Snapshots, "page snapshot")} to {parsed.GetValue(target)}");

            return ExitCode.Done;
        });

        return command;
    }
}
