using RiskRadar.Cli.Output;
using RiskRadar.Domain.Storage;
using RiskRadar.Report;

namespace RiskRadar.Cli.Upkeep;

/// <summary>A backup made by the server that has the data: asks for it, and waits.</summary>
internal static class RequestedBackup
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    // Servers look for requests every second; one that has said nothing by then takes none, or has ended.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <summary>What was copied, in a sentence.</summary>
    public static string Say(BackupRequest request, BackupReport report) =>
        $"copied the database ({Words.Count(report.DatabaseBytes / 1024)} KiB) and {Words.Count(report.Snapshots, "page snapshot")} to {request.Folder}";

    /// <summary>Waits for the copy.</summary>
    /// <returns>What was copied, in a sentence.</returns>
    /// <exception cref="CommandFailedException">The copy could not be made, or nobody takes requests.</exception>
    public static async Task<string> MakeAsync(
        IBackups backups, BackupRequest request, string dataDirectory, Terminal terminal, TimeProvider time, CancellationToken cancellationToken)
    {
        backups.Ask(request);
        try
        {
            return await ProgressDisplay.RunAsync(terminal, "Asking the server that runs on the data", async task =>
            {
                var (heard, heardAt) = ((BackupAnswer?)null, time.GetTimestamp());
                while (true)
                {
                    var answer = backups.FindAnswer(request.Id);
                    switch (answer)
                    {
                        case { State: BackupState.Done }:
                            return $"The server: {answer.Text}";
                        case { State: BackupState.Failed }:
                            throw new CommandFailedException($"the server could not make the backup: {answer.Text}");
                        case not null when answer != heard:
                            (heard, heardAt) = (answer, time.GetTimestamp());
                            task.Description = Spectre.Console.Markup.Escape($"The server: {answer.Text}");
                            break;
                        default:
                            break;
                    }

                    if (time.GetElapsedTime(heardAt) > LongestSilence)
                    {
                        // It may have ended meanwhile: then the data is ours.
                        if (backups.Make(request, (_, _) => { }, cancellationToken) is { } report)
                        {
                            return Say(request, report);
                        }

                        if (heard is null)
                        {
                            throw new CommandFailedException(
                                $"another process has '{dataDirectory}' and takes no requests; wait for its end, or use 'Back up now' on its page Operations");
                        }

                        heardAt = time.GetTimestamp();
                    }

                    await Task.Delay(BetweenLooks, time, cancellationToken);
                }
            });
        }
        finally
        {
            backups.Forget(request.Id);
        }
    }
}
