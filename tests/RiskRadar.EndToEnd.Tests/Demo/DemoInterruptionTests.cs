using RiskRadar.Testing;

namespace RiskRadar.EndToEnd.Demo;

/// <summary>Cut off in the middle, the demo goes on where it was: no comment twice, none missing.</summary>
public sealed class DemoInterruptionTests
{
    private const int Stopped = 130;

    [Fact]
    public async Task Demo_KilledInTheMiddleAndStartedAgain_ReadsEverythingOnce()
    {
        using var folder = new TemporaryFolder();
        using (var doomed = DemoData.Start(folder.Path))
        {
            await doomed.SaysAsync(DemoData.IsReadingPosts, TestContext.Current.CancellationToken);
            doomed.Kill();
            Assert.Equal("", (await doomed.EndAsync(TestContext.Current.CancellationToken)).Output);
        }

        await AssertFinishesAsync(folder.Path);
    }

    [Fact]
    public async Task Demo_CtrlC_StopsWithNothingPrintedAndGoesOnNextTime()
    {
        using var folder = new TemporaryFolder();
        using (var stopped = DemoData.Start(folder.Path))
        {
            await stopped.SaysAsync(DemoData.IsReadingPosts, TestContext.Current.CancellationToken);
            stopped.Interrupt();
            var end = await stopped.EndAsync(TestContext.Current.CancellationToken);

            Assert.Equal(Stopped, end.ExitCode);
            Assert.Equal("", end.Output);
            Assert.EndsWith($"riskradar: stopped{Environment.NewLine}", end.Error, StringComparison.Ordinal);
        }

        await AssertFinishesAsync(folder.Path);
    }

    private static async Task AssertFinishesAsync(string folder)
    {
        using var demo = DemoData.Start(folder);
        var end = await demo.EndAsync(TestContext.Current.CancellationToken);
        Assert.True(end.ExitCode == 0, end.Error);

        var planted = await DemoData.PlantedAsync(folder, TestContext.Current.CancellationToken);
        Assert.Equal(
            planted.Select(person => (person.Key, person.Value.Comments)),
            DemoData.Assessments(end.Output).Select(person => (person.Key, person.Value["coverage"]!["comments"]!.GetValue<int>())));
    }
}
