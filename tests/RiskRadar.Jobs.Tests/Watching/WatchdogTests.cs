using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Jobs.Fakes;
using RiskRadar.Jobs.Pauses;

namespace RiskRadar.Jobs.Watching;

public sealed class WatchdogTests : IAsyncDisposable
{
    private static readonly Account Blog = new(
        AccountId.Of(new Uri("https://maya.example/")), InfluencerId.Of("@maya"), new Uri("https://maya.example/"));

    private readonly Workshop _workshop = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _workshop.DisposeAsync();

    [Fact]
    public async Task Look_NothingDue_IsHealthy()
    {
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    [Fact]
    public async Task Look_WorkLongDue_IsDegradedAndInTheLedger()
    {
        await _workshop.Get<IAgendaStore>().AskAsync([AgendaItem.ScanAccount(Blog, DateTimeOffset.UnixEpoch)], Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Degraded, await CheckAsync());
        Assert.Equal("Late", Assert.Single(await _workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).ToListAsync(Stop)).What);
    }

    [Fact]
    public async Task Look_WorkThatIsPaused_IsNotLate()
    {
        await _workshop.Get<IAgendaStore>().AskAsync([AgendaItem.ScanAccount(Blog, DateTimeOffset.UnixEpoch)], Stop);
        await _workshop.Get<ScanPauses>().PauseEverythingAsync("ada", null, Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    [Fact]
    public async Task Look_NoDigestForMoreThanADay_IsMissedOnceAndDegraded()
    {
        await EnterAsync("AssessRoster", TimeSpan.FromDays(3));
        await EnterAsync("Digest", TimeSpan.FromDays(2));
        await EnterAsync("Retention", TimeSpan.FromHours(20));
        await _workshop.Get<Watchdog>().LookAsync(Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Degraded, await CheckAsync());
        Assert.Equal(["Digest"], await MissedAsync());

        await EnterAsync("Digest", TimeSpan.Zero);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    [Fact]
    public async Task Look_OnTheFirstDay_MissesNothing()
    {
        await EnterAsync("AssessRoster", TimeSpan.FromHours(20));
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Empty(await MissedAsync());
    }

    [Fact]
    public async Task Look_ASiteInQuarantine_CallsForAPersonUntilItIsUnderstoodAgain()
    {
        var changed = SiteHealth.Of("maya.example") with { Platform = "wordpress", NotUnderstood = 3, QuarantinedAt = TimeProvider.System.GetUtcNow() };
        await _workshop.Get<ISiteHealthStore>().SaveAsync(changed, Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Degraded, await CheckAsync());
        var run = Assert.Single(await _workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).ToListAsync(Stop));
        Assert.Equal(("Quarantine", "maya.example", RunOutcome.Failed), (run.What, run.Subject, run.Outcome));

        await _workshop.Get<ISiteHealthStore>().SaveAsync(changed with { QuarantinedAt = null }, Stop);
        await _workshop.Get<Watchdog>().LookAsync(Stop);

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    private Task EnterAsync(string what, TimeSpan ago) => _workshop.Get<IRunStore>().UpsertAsync(
        new Run(Guid.NewGuid(), what, "", TimeProvider.System.GetUtcNow() - ago, TimeProvider.System.GetUtcNow() - ago, RunOutcome.Done, 1, null), Stop);

    private async Task<List<string>> MissedAsync() =>
        await _workshop.Get<IRunStore>().ReadRecentAsync(9, Stop).Where(run => run.What == "Missed").Select(run => run.Subject).ToListAsync(Stop);

    private async Task<HealthStatus> CheckAsync() =>
        (await _workshop.Get<HealthCheckService>().CheckHealthAsync(Stop)).Status;
}
