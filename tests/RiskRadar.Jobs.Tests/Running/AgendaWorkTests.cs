using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Testing;

namespace RiskRadar.Jobs.Running;

public sealed class AgendaWorkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_LongerThanAJobMay_FailsAndIsPlannedAnew()
    {
        var workshop = MayasBlog.Open(_folder.Path);
        workshop.Settings["Jobs:TimePerJob"] = "00:00:01";
        workshop.Source.BeforePage = (_, _, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await workshop.WaitAsync(Stop);

        var run = await workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).SingleAsync(run => run is { What: "ScanPost", Outcome: RunOutcome.Failed }, Stop);
        var item = await workshop.Get<IAgendaStore>().FindAsync(Duty.ScanPost, Guid.ParseExact(run.Subject, "N"), Stop);
        Assert.Equal("Took longer than a job may (Jobs:TimePerJob).", run.Note);
        Assert.Equal(1, item!.Failures);
        Assert.True(item.DueAt > TimeProvider.System.GetUtcNow());
        await workshop.StopAsync();
    }

    [Fact]
    public async Task Run_WhatIsNotDue_SaysSoOnTheJobsPage()
    {
        var workshop = MayasBlog.Open(_folder.Path);
        await workshop.StartAsync(Stop);
        await MayasBlog.TakeOnAsync(workshop, Stop);
        await workshop.WaitAsync(Stop);
        var lines = new RememberedLines();

        await workshop.Get<RiskPipeline>().ScanAccountAsync(AccountId.Of(MayasBlog.Address), lines, Stop);

        Assert.StartsWith("Nothing to do before 2", Assert.Single(lines.Lines), StringComparison.Ordinal);
        Assert.Equal(1, workshop.Source.PostsRead);
        await workshop.StopAsync();
    }
}
