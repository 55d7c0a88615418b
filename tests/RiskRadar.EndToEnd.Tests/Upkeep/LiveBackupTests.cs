using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Upkeep;

/// <summary>Copies of a running server's data, with nothing but the commands.</summary>
public sealed class LiveBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backup_OfARunningServer_IsMadeByItAndRestoresElsewhere()
    {
        await RiskRadarProcess.RunAsync(Stop, "user", "add", "dora", "--data", Data);
        using var server = RiskRadarProcess.Start("serve", "--data", Data, "--urls", "http://127.0.0.1:0");
        await server.SaysAsync(line => line.Contains("Ctrl-C stops", StringComparison.Ordinal), Stop);

        var backup = await RiskRadarProcess.RunAsync(Stop, "backup", _folder.File("copy"), "--data", Data);
        var overLive = await RiskRadarProcess.RunAsync(Stop, "restore", _folder.File("copy"), "--data", Data);
        var restored = await RiskRadarProcess.RunAsync(Stop, "restore", _folder.File("copy"), "--data", _folder.File("elsewhere"));
        var listed = await RiskRadarProcess.RunAsync(Stop, "user", "list", "--data", _folder.File("elsewhere"));

        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Contains("The server: Copied the database", backup.Error, StringComparison.Ordinal);
        Assert.Equal(1, overLive.ExitCode);
        Assert.Contains("is in use by process", overLive.Error, StringComparison.Ordinal);
        Assert.Equal(0, restored.ExitCode);
        Assert.Contains("dora\t", listed.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "backup-requests")));
    }

    [Fact]
    public async Task Backup_OfARunningServerIntoAFolderThatHoldsSomething_SaysTheServersReason()
    {
        using var server = RiskRadarProcess.Start("serve", "--data", Data, "--urls", "http://127.0.0.1:0");
        await server.SaysAsync(line => line.Contains("Ctrl-C stops", StringComparison.Ordinal), Stop);
        Directory.CreateDirectory(_folder.File("mine"));
        await File.WriteAllTextAsync(Path.Combine(_folder.File("mine"), "mine.txt"), "mine", Stop);

        var backup = await RiskRadarProcess.RunAsync(Stop, "backup", _folder.File("mine"), "--data", Data);

        Assert.Equal(1, backup.ExitCode);
        Assert.Contains("not empty", backup.Error, StringComparison.Ordinal);
    }
}
