using System.CommandLine;
using RiskRadar.Cli.Hosting;
using RiskRadar.Storage.Upkeep;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar restore FOLDER</c>: puts a backup back.</summary>
internal static class RestoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var backup = new Argument<string>("FOLDER") { Description = "A folder that 'riskradar backup' made" };
        var settings = new SettingsOptions();
        var command = new Command("restore", "Put a backup in the place of the data directory; refuses while a server runs on it") { backup };
        settings.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            if (data.ConnectionString is { } connection)
            {
                throw new CommandFailedException(PostgreSqlUpkeep.HowToRestore(connection));
            }

            var former = DataRestore.FromBackup(parsed.GetRequiredValue(backup), data.Directory);
            terminal.Say(former is null ? $"restored to {data.Directory}" : $"restored to {data.Directory}; the former database lies at {former}");

            return ExitCode.Done;
        });

        return command;
    }
}
