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

    private async Task<HealthStatus> CheckAsync() =>
        (await _workshop.Get<HealthCheckService>().CheckHealthAsync(Stop)).Status;
}
