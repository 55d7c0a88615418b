using RiskRadar.Testing;

namespace RiskRadar.Cli.Commands;

/// <summary>Over PostgreSQL the commands that work on files do not touch any: they say what to do instead.</summary>
public sealed class PostgreSqlUpkeepTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("backup", "pg_dump --format=custom --host=127.0.0.1")]
    [InlineData("restore", "pg_restore --clean --if-exists --single-transaction --host=127.0.0.1")]
    public async Task BackupAndRestore_SayWhichToolDoesItAndMakeNothing(string command, string tool)
    {
        var run = await CommandRun.OfAsync(command, _folder.File("copy"), "--data", _folder.File("data"), "--set", $"Storage:ConnectionString={Connection}");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(tool, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Doctor_LooksIntoTheDatabase()
    {
        var doctor = await CommandRun.OfAsync("doctor", "--data", _folder.File("data"), "--set", $"Storage:ConnectionString={Connection}");

        Assert.Equal(ExitCode.Done, doctor.ExitCode);
        Assert.Matches("ok +database +PostgreSQL 127.0.0.1:[0-9]+/postgres: 0 influencers", doctor.Output);
        Assert.DoesNotContain("disk", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_DatabaseThatDoesNotAnswer_IsAProblem()
    {
        var doctor = await CommandRun.OfAsync(
            "doctor", "--data", _folder.File("data"), "--set", "Storage:ConnectionString=Host=127.0.0.1;Port=9;Username=maya;Timeout=3");

        Assert.Equal(ExitCode.Failed, doctor.ExitCode);
        Assert.Matches("PROBLEM database", doctor.Output);
    }

    private string Connection
    {
        get
        {
            Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");

            return server.Start(durable: false);
        }
    }
}
