using System.Globalization;
using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Serving;

/// <summary>
/// <c>kill -9</c> of <c>riskradar serve</c> at random moments while it reads the whole sample community for the first time: what is kept in
/// the end is what an undisturbed server keeps, comment by comment and flag by flag. The community itself stays up. A few kills;
/// RISKRADAR_KILLS=100 asks for so many, over as many storms as that takes.
/// </summary>
public sealed class ServeKillTests : IAsyncLifetime
{
    // From the first moment of listening to about a sixth of a quiet machine's storm.
    private const int LongestLife = 1_500;

    // One kill in four comes while the files are opened and the work of the server before is taken up.
    private const int LongestOpening = 800;
    private const int OpeningOneIn = 4;

    // Work that was begun 25 times without an end is set aside as what kills the process; on a busy machine every kill may hit the same.
    private const int MostInAStorm = 20;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RISKRADAR_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();
    private ServedCommunity _community = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _community = await ServedCommunity.StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await _community.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Serve_KilledAtRandomMoments_KeepsWhatAnUndisturbedServerKeeps()
    {
        var undisturbed = _folder.File("undisturbed");
        await _community.PrepareAsync(undisturbed, Stop);
        await FinishAsync(undisturbed);
        var expected = await KeptData.ReadAsync(undisturbed, Stop);
        Assert.True(expected.Count > 5_000, $"Only {expected.Count} lines were kept: there is too little to lose.");

        var chance = new Random(20260301);
        for (var (kills, storm) = (0, 0); kills < Kills; storm++)
        {
            var disturbed = _folder.File($"storm-{storm}");
            await _community.PrepareAsync(disturbed, Stop);
            var until = Math.Min(Kills, kills + MostInAStorm);
            var underWay = true;
            for (; underWay && kills < until; kills++)
            {
                underWay = await KillAsync(disturbed, chance);
            }

            await FinishAsync(disturbed);

            TestContext.Current.TestOutputHelper?.WriteLine($"storm {storm}: {kills} kills so far");
            Assert.Equal(expected, await KeptData.ReadAsync(disturbed, Stop));
            Directory.Delete(disturbed, recursive: true);
        }
    }

    /// <summary>Starts a server and kills it at a random moment; false when it had assessed everybody before.</summary>
    private static async Task<bool> KillAsync(string folder, Random chance)
    {
        var duringOpening = chance.Next(OpeningOneIn) == 0;
        var life = TimeSpan.FromMilliseconds(chance.Next(duringOpening ? LongestOpening : LongestLife));
        using var server = ServedCommunity.Serve(folder);
        if (!duringOpening)
        {
            await server.SaysAsync(line => line.Contains("Ctrl-C stops", StringComparison.Ordinal), Stop);
        }

        await Task.Delay(life, Stop);
        server.Kill();
        var end = await server.EndAsync(Stop);

        Assert.True(end.ExitCode == Killed, end.Error);

        return !HasAssessed(end.Error);
    }

    /// <summary>Lets servers work until nothing is due, each with the orderly end that Ctrl-C gives, and checks both files along every index.</summary>
    private static async Task FinishAsync(string folder)
    {
        do
        {
            using var server = ServedCommunity.Serve(folder);
            await server.SaysAsync(HasAssessed, Stop);
            server.Interrupt();
            var end = await server.EndAsync(Stop);

            Assert.True(end.ExitCode == 0, end.Error);
            Assert.DoesNotContain("fail:", end.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("crit:", end.Error, StringComparison.Ordinal);
        }
        while (await KeptData.IsAnythingDueAsync(folder, Stop));

        Assert.Empty(KeptData.Check(folder));
    }

    // Everybody is assessed when nothing else is left to be done.
    private static bool HasAssessed(string said) => said.Contains("Assessed ", StringComparison.Ordinal);

    // 128 and the signal's number.
    private const int Killed = 137;
}
