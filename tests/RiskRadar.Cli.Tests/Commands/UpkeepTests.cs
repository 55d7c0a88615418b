using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

public sealed class UpkeepTests
{
    [Fact]
    public async Task User_AddListResetRemove_DoWhatTheySay()
    {
        using var folder = new TemporaryFolder();

        var added = await CommandRun.OfAsync("user", "add", "dora", "--role", "analyst", "--data", folder.Path);
        var again = await CommandRun.OfAsync("user", "add", "DORA", "--data", folder.Path);
        var reset = await CommandRun.OfAsync("user", "reset", "dora", "--data", folder.Path);
        var listed = await CommandRun.OfAsync("user", "list", "--data", folder.Path);
        var removed = await CommandRun.OfAsync("user", "remove", "dora", "--data", folder.Path);
        var empty = await CommandRun.OfAsync("user", "list", "--data", folder.Path);

        Assert.Equal(ExitCode.Done, added.ExitCode);
        Assert.Equal(20, added.Output.Trim().Length);
        Assert.Equal(ExitCode.Failed, again.ExitCode);
        Assert.NotEqual(added.Output, reset.Output);
        Assert.Equal("dora\tanalyst\tone-time password\n", listed.Output);
        Assert.Equal(ExitCode.Done, removed.ExitCode);
        Assert.Empty(empty.Output);
    }

    [Fact]
    public async Task Backup_ThenRestore_BringsBackWhatWasThere()
    {
        using var folder = new TemporaryFolder();
        var (data, copy) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "copy"));
        await CommandRun.OfAsync("user", "add", "dora", "--data", data);

        var backup = await CommandRun.OfAsync("backup", copy, "--data", data);
        await CommandRun.OfAsync("user", "remove", "dora", "--data", data);
        var restored = await CommandRun.OfAsync("restore", copy, "--data", data);
        var listed = await CommandRun.OfAsync("user", "list", "--data", data);

        Assert.Equal(ExitCode.Done, backup.ExitCode);
        Assert.Equal(ExitCode.Done, restored.ExitCode);
        Assert.StartsWith("dora\t", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_IntoAFolderThatHoldsSomething_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mine.txt"), "mine", TestContext.Current.CancellationToken);

        var backup = await CommandRun.OfAsync("backup", folder.Path, "--data", Path.Combine(folder.Path, "data"));

        Assert.Equal(ExitCode.Failed, backup.ExitCode);
        Assert.Contains("not empty", backup.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OfNoBackup_SaysWhatABackupIs()
    {
        using var folder = new TemporaryFolder();

        var restored = await CommandRun.OfAsync("restore", folder.Path, "--data", Path.Combine(folder.Path, "data"));

        Assert.Equal(ExitCode.Failed, restored.ExitCode);
        Assert.Contains("riskradar backup", restored.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_FreshFolder_FindsAllInOrder()
    {
        using var folder = new TemporaryFolder();

        var doctor = await CommandRun.OfAsync("doctor", "--data", folder.Path);

        Assert.Equal(ExitCode.Done, doctor.ExitCode);
        Assert.DoesNotContain("PROBLEM", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_DamagedDatabase_SaysSoAndSalvages()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.OfAsync("user", "add", "dora", "--data", folder.Path);
        var database = Path.Combine(folder.Path, "riskradar.db");
        await using (var file = File.OpenWrite(database))
        {
            await file.WriteAsync(new byte[4096], TestContext.Current.CancellationToken);
        }

        var doctor = await CommandRun.OfAsync("doctor", "--data", folder.Path);
        var salvaged = await CommandRun.OfAsync("doctor", "--salvage", "--data", folder.Path);

        Assert.Equal(ExitCode.Failed, doctor.ExitCode);
        Assert.Contains("PROBLEM", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, salvaged.ExitCode);
        Assert.NotEmpty(Directory.GetFiles(folder.Path, "*.salvaged-*"));
    }

    [Theory]
    [InlineData("Storage:Durability=Maybe")]
    [InlineData("Storage:Durability=7")]
    public async Task Run_SettingThatMeansNothing_IsUsageAndNamesIt(string setting)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("backup", folder.File("copy"), "--data", folder.File("data"), "--set", setting);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("riskradar: settings: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Durability", run.Error, StringComparison.Ordinal);
    }
}
