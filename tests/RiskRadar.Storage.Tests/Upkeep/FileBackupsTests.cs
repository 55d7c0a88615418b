using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskRadar.Domain.Storage;
using RiskRadar.Testing;

namespace RiskRadar.Storage.Upkeep;

public sealed class FileBackupsTests : IDisposable
{
    private static readonly Uri Page = new("https://maya.example/spring");

    private readonly TemporaryFolder _folder = new();
    private readonly IHost _host;

    public FileBackupsTests() => _host = Open(Data);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    private string Copy => _folder.File("copy");

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Make_WhileTheStoresAreInUse_CopiesWhatWasAcknowledged()
    {
        var sha = await KeepAsync("<p>spring</p>"u8.ToArray());
        await Get<INoteStore>(_host).SaveAsync("before", "1"u8.ToArray(), Stop);

        var report = Make(Request(Copy));
        await Get<INoteStore>(_host).SaveAsync("after", "2"u8.ToArray(), Stop);

        Assert.Equal(1, report.Snapshots);
        using var restored = Open(Copy);
        Assert.NotNull(await Get<INoteStore>(restored).FindAsync("before", Stop));
        Assert.Null(await Get<INoteStore>(restored).FindAsync("after", Stop));
        Assert.Equal("<p>spring</p>"u8.ToArray(), await Get<ISnapshotStore>(restored).ReadBodyAsync(sha, Stop));
    }

    [Fact]
    public async Task Make_AskedAgainAfterAKill_ThrowsAwayTheHalfAndMakesTheWhole()
    {
        await KeepAsync("<p>spring</p>"u8.ToArray());
        Directory.CreateDirectory(Copy + ".unfinished");
        await File.WriteAllTextAsync(Path.Combine(Copy + ".unfinished", "riskradar.db"), "half", Stop);

        Assert.Equal(1, Make(Request(Copy)).Snapshots);

        Assert.False(Directory.Exists(Copy + ".unfinished"));
        DataRestore.FromBackup(Copy, _folder.File("elsewhere"));
    }

    [Fact]
    public async Task Make_TheSameRequestTwice_LeavesTheFirstCopy()
    {
        var request = Request(Copy);
        Make(request);
        await KeepAsync("<p>later</p>"u8.ToArray());

        Assert.Equal(0, Make(request).Snapshots);
    }

    [Fact]
    public void Make_AnotherRequestForTheSameFolder_IsRefused()
    {
        Make(Request(Copy));

        Assert.Contains("not empty", Assert.Throws<IOException>(() => Make(Request(Copy))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_Cancelled_LeavesNothing()
    {
        await KeepAsync("<p>spring</p>"u8.ToArray());

        Assert.Throws<OperationCanceledException>(
            () => Get<IBackups>(_host).Make(Request(Copy), (_, _) => { }, new CancellationToken(canceled: true)));

        Assert.Equal([Data], Directory.GetDirectories(_folder.Path));
    }

    [Fact]
    public void Make_AnotherProcessHasTheData_IsNull()
    {
        // A second opening, as another process would make it.
        Get<INoteStore>(_host);
        using var other = Open(Data);

        Assert.Null(Get<IBackups>(other).Make(Request(Copy), (_, _) => { }, Stop));
    }

    [Fact]
    public void Requests_AreReadBySomebodyElseUntilAnswered()
    {
        var (asked, second) = (Request(Copy), Request(_folder.File("second")));
        using var other = Open(Data);
        Get<IBackups>(other).Ask(asked);
        Get<IBackups>(other).Ask(second);

        Assert.Equal([asked, second], Get<IBackups>(_host).ReadRequests());
        Get<IBackups>(_host).Answer(asked, new BackupAnswer(BackupState.Working, "1 of 2"));
        Assert.Equal([asked, second], Get<IBackups>(_host).ReadRequests());
        Get<IBackups>(_host).Answer(asked, new BackupAnswer(BackupState.Done, "2 of 2"));

        Assert.Equal([second], Get<IBackups>(_host).ReadRequests());
        Assert.Equal(new BackupAnswer(BackupState.Done, "2 of 2"), Get<IBackups>(other).FindAnswer(asked.Id));
        Get<IBackups>(other).Forget(asked.Id);
        Assert.Null(Get<IBackups>(other).FindAnswer(asked.Id));
    }

    [Theory]
    [InlineData("Host=db.example;Port=5433;Database=risk;Username=maya;Password=geheim", "--host=db.example --port=5433 --username=maya --dbname=risk")]
    [InlineData("Host=db.example;Username=maya;Password=geheim", "--host=db.example --port=5432 --username=maya --dbname=maya")]
    public void Instead_PostgreSql_IsPgDumpWithoutThePassword(string connection, string where)
    {
        using var host = Open(Data, connection);
        var instead = Get<IBackups>(host).Instead;

        Assert.Contains($"pg_dump --format=custom {where} --file=", instead, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", instead, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Get<IBackups>(host).Ask(Request(Copy)));
    }

    private static T Get<T>(IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();

    private static IHost Open(string data, string? connection = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["Storage:DataDirectory"] = data;
        builder.Configuration["Storage:ConnectionString"] = connection;
        builder.Services.AddRiskRadarStorage();

        return builder.Build();
    }

    private static BackupRequest Request(string folder) =>
        new(Guid.CreateVersion7(), folder, "maya", DateTimeOffset.UnixEpoch.AddTicks(Interlocked.Increment(ref _asked)));

    private static long _asked;

    private BackupReport Make(BackupRequest request) => Get<IBackups>(_host).Make(request, (_, _) => { }, Stop)!;

    private async Task<string> KeepAsync(byte[] body)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(body));
        await Get<ISnapshotStore>(_host).SaveAsync(new Domain.Snapshot(sha, Page, DateTimeOffset.UnixEpoch, 200, "text/html", body.Length), body, Stop);

        return sha;
    }
}
