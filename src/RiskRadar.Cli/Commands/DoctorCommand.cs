using System.CommandLine;
using System.Data.Common;
using RiskRadar.Cli.Hosting;
using RiskRadar.Domain.Storage;
using RiskRadar.Report;
using RiskRadar.Storage.Upkeep;

namespace RiskRadar.Cli.Commands;

/// <summary><c>riskradar doctor</c>: is everything in order, and if not, what to do.</summary>
internal static class DoctorCommand
{
    // A database, its log and a backup want room; below this, writes may begin to fail.
    private const long LeastFreeBytes = 1L << 30;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var salvage = new Option<bool>("--salvage") { Description = "Copy what can still be read of a damaged database into a new file" };
        var settings = new SettingsOptions();
        var command = new Command("doctor", "Check settings, model, data directory and disk") { salvage };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var data = OpenData.Of(settings, parsed);
            if (parsed.GetValue(salvage))
            {
                if (data.ConnectionString is { } connection)
                {
                    throw new CommandFailedException($"there is no file to salvage: {PostgreSqlUpkeep.HowToBackUp(connection)}");
                }

                var (file, documents, unreadable) = DataRestore.Salvage(data.Directory, time);
                terminal.Say($"saved {Words.Count(documents, "document")} to {file}; {Words.Count(unreadable, "page")} could not be read. Put it in the place of the database, or restore a backup");

                return ExitCode.Done;
            }

            var isWell = true;
            async Task CheckAsync(string what, Func<Task<string>> check)
            {
                var (mark, finding) = ("ok", "");
                try
                {
                    finding = await check();
                }
                catch (Exception error) when (error is CommandFailedException or IOException or UnauthorizedAccessException or InvalidDataException or DbException)
                {
                    (mark, finding, isWell) = ("PROBLEM", error.Message, false);
                }

                await terminal.Out.WriteLineAsync($"{mark,-8}{what,-16}{finding}".AsMemory(), cancellationToken);
            }

            await CheckAsync("model", () => Task.FromResult($"{ShippedModel.Open().Model.Version}, languages {string.Join(' ', ShippedModel.Open().Model.Languages)}"));
            await CheckAsync("policy", () => Task.FromResult(PolicySetting.Read(data.Get<Microsoft.Extensions.Configuration.IConfiguration>()).Version));
            var shared = data.ConnectionString is { } database ? PostgreSqlUpkeep.NameOf(database) : null;
            await CheckAsync(shared is null ? "data directory" : "database", async () =>
            {
                var people = await data.Get<IUserStore>().ReadAsync(cancellationToken).CountAsync(cancellationToken);
                var influencers = await data.Get<IInfluencerStore>().ReadAsync(cancellationToken).CountAsync(cancellationToken);

                return $"{shared ?? data.Directory}: {Words.Count(influencers, "influencer")}, {Words.Count(people, "person")} may sign in".Replace("persons", "people", StringComparison.Ordinal);
            });
            if (shared is null)
            {
                await CheckAsync("disk", () => Task.FromResult(Free(data.Directory)));
            }

            return isWell ? ExitCode.Done : ExitCode.Failed;
        });

        return command;
    }

    private static string Free(string directory)
    {
        var free = new DriveInfo(Path.GetFullPath(directory)).AvailableFreeSpace;

        return free >= LeastFreeBytes
            ? $"{Words.Count(free >> 20)} MiB free"
            : throw new CommandFailedException($"only {Words.Count(free >> 20)} MiB free; make room before writes begin to fail");
    }
}
