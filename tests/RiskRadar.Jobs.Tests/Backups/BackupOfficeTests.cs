using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;

namespace RiskRadar.Jobs.Backups;

public sealed class BackupOfficeTests : IAsyncDisposable
{
    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Ask_WhileJobsRun_MakesTheBackupAndEntersItInTheLedger()
    {
        await _workshop.StartAsync(Stop);

        var request = _workshop.Get<BackupOffice>().Ask("maya");

        var run = await LedgerAsync(request.Id);
        Assert.Equal(("Backup", "maya", RunOutcome.Done), (run.What, run.Subject, run.Outcome));
        Assert.True(File.Exists(Path.Combine(request.Folder, "riskradar.db")));
        Assert.Contains(request.Folder, run.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_LeftByACommand_IsFoundAndAnswered()
    {
        await _workshop.StartAsync(Stop);
        var backups = _workshop.Get<IBackups>();
        var request = new BackupRequest(Guid.CreateVersion7(), backups.FolderAt(DateTimeOffset.UnixEpoch), "command", DateTimeOffset.UnixEpoch);

        backups.Ask(request);

        await LedgerAsync(request.Id);
        while (backups.FindAnswer(request.Id) is not { State: BackupState.Done })
        {
            await Task.Delay(20, Stop);
        }

        Assert.Empty(backups.ReadRequests());
    }

    [Fact]
    public async Task Request_FromBeforeARestart_IsCarriedOutAfterIt()
    {
        var request = _workshop.Get<BackupOffice>().Ask("maya");
        Assert.Equal([request], _workshop.Get<BackupOffice>().UnderWay);

        // Nothing ran yet, and the job is lost with its storage.
        await _workshop.RestartAsync(Stop);

        Assert.Equal(RunOutcome.Done, (await LedgerAsync(request.Id)).Outcome);
    }

    [Fact]
    public async Task Request_ForAFolderThatHoldsSomething_FailsWithTheReason()
    {
        await _workshop.StartAsync(Stop);
        var backups = _workshop.Get<IBackups>();
        var request = new BackupRequest(Guid.CreateVersion7(), backups.FolderAt(DateTimeOffset.UnixEpoch), "command", DateTimeOffset.UnixEpoch);
        Directory.CreateDirectory(request.Folder);
        await File.WriteAllTextAsync(Path.Combine(request.Folder, "mine.txt"), "mine", Stop);

        backups.Ask(request);

        var run = await LedgerAsync(request.Id);
        Assert.Equal(RunOutcome.Failed, run.Outcome);
        Assert.Contains("not empty", run.Note, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(request.Folder).Select(Path.GetFileName));
    }

    private async Task<Run> LedgerAsync(Guid id)
    {
        while (true)
        {
            if (await _workshop.Get<IRunStore>().ReadRecentAsync(100, Stop).FirstOrDefaultAsync(run => run.Id == id, Stop) is { } run)
            {
                return run;
            }

            await Task.Delay(20, Stop);
        }
    }
}
