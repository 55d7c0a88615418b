using System.Globalization;
using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Demo;

/// <summary>
/// <c>kill -9</c> at random moments of the demo's scan storm: what is kept in the end is what an undisturbed run keeps, comment by comment and
/// flag by flag. A few kills; RISKRADAR_KILLS=100 asks for so many, over as many storms as that takes.
/// </summary>
public sealed class DemoKillTests
{
    // From nothing, which is in the middle of handing out, to about a sixth of a quiet machine's storm.
    private const int LongestLife = 1_500;

    // Work that was begun 25 times without an end is set aside as what kills the process; on a busy machine every kill may hit the same.
    private const int MostInAStorm = 20;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("RISKRADAR_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_KilledAtRandomMoments_KeepsWhatAnUndisturbedRunKeeps()
    {
        using var folder = new TemporaryFolder();
        var undisturbed = folder.File("undisturbed");
        await KeptData.PrepareAsync(undisturbed, Stop);
        await FinishAsync(undisturbed);
        var expected = await KeptData.ReadAsync(undisturbed, Stop);
        Assert.True(expected.Count > 5_000, $"Only {expected.Count} lines were kept: there is too little to lose.");

        var chance = new Random(20260301);
        for (var (kills, storm) = (0, 0); kills < Kills; storm++)
        {
            // The same community at the same addresses.
            var disturbed = folder.File($"storm-{storm}");
            await KeptData.PrepareAsync(disturbed, Stop);
            File.Copy(Path.Combine(undisturbed, "sample.json"), Path.Combine(disturbed, "sample.json"));
            var until = Math.Min(Kills, kills + MostInAStorm);
            while (kills < until && await KilledAsync(disturbed, TimeSpan.FromMilliseconds(chance.Next(LongestLife))))
            {
                kills++;
            }

            await FinishAsync(disturbed);

            TestContext.Current.TestOutputHelper?.WriteLine($"storm {storm}: {kills} kills so far");
            Assert.Equal(expected, await KeptData.ReadAsync(disturbed, Stop));
            Directory.Delete(disturbed, recursive: true);
        }
    }

    /// <summary>Lets the demo work for so long and kills it; false when it had finished before.</summary>
    private static async Task<bool> KilledAsync(string folder, TimeSpan life)
    {
        using var demo = DemoData.Start(folder);
        await demo.SaysAsync(line => line.Contains(" creators on ", StringComparison.Ordinal), Stop);
        await Task.Delay(life, Stop);
        demo.Kill();
        var end = await demo.EndAsync(Stop);

        Assert.True(end.ExitCode is 0 or Killed, end.Error);

        return end.ExitCode == Killed;
    }

    private static async Task FinishAsync(string folder)
    {
        using var demo = DemoData.Start(folder);
        var end = await demo.EndAsync(Stop);

        Assert.True(end.ExitCode == 0, end.Error);
        Assert.DoesNotContain("fail:", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", end.Error, StringComparison.Ordinal);
    }

    // 128 and the signal's number.
    private const int Killed = 137;
}
