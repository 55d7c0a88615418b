using Microsoft.Extensions.Time.Testing;

namespace RiskRadar.Collect.Fetching;

public sealed class HostPaceTests
{
    private static readonly Uri Blog = new("https://blog.example/a");
    private static readonly Uri Forum = new("https://forum.example/a");

    private readonly FakeTimeProvider _time = new();
    private readonly CollectOptions _options = new();

    [Fact]
    public async Task TakeTurnAsync_SecondRequest_WaitsForThePause()
    {
        var pace = Pace();
        (await TakeAsync(pace, Blog)).Dispose();

        var second = TakeAsync(pace, Blog);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        (await second).Dispose();
    }

    [Fact]
    public async Task TakeTurnAsync_WhileATurnIsTaken_WaitsForItsEnd()
    {
        var pace = Pace();
        var first = await TakeAsync(pace, Blog);

        var second = TakeAsync(pace, Blog);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(second.IsCompleted);
        first.Dispose();
        _time.Advance(TimeSpan.FromSeconds(2));

        (await second).Dispose();
    }

    [Fact]
    public async Task TakeTurnAsync_OtherHost_DoesNotWait()
    {
        var pace = Pace();
        await TakeAsync(pace, Blog);

        (await TakeAsync(pace, Forum)).Dispose();
    }

    [Fact]
    public async Task TakeTurnAsync_CrawlDelay_IsHonoured()
    {
        var pace = Pace();
        (await pace.TakeTurnAsync(Blog, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).Dispose();

        var second = pace.TakeTurnAsync(Blog, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        (await second).Dispose();
    }

    [Fact]
    public async Task TakeTurnAsync_CrawlDelayBeyondTheLongestWait_IsWaitedForAllTheSame()
    {
        var pace = Pace();
        (await pace.TakeTurnAsync(Blog, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)).Dispose();

        var second = pace.TakeTurnAsync(Blog, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(2));

        (await second).Dispose();
    }

    [Fact]
    public async Task TakeTurnAsync_HostAsksForAnHour_SaysUntilWhen()
    {
        var pace = Pace();
        using (var turn = await TakeAsync(pace, Blog))
        {
            turn.Pushed(TimeSpan.FromHours(1));
        }

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => TakeAsync(pace, Blog));

        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromHours(1), error.RetryAt);
    }

    [Fact]
    public async Task TakeTurnAsync_Cancelled_LeavesTheLaneFree()
    {
        var pace = Pace();
        (await TakeAsync(pace, Blog)).Dispose();
        using var cancel = new CancellationTokenSource();
        var waiting = pace.TakeTurnAsync(Blog, null, cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _time.Advance(TimeSpan.FromSeconds(2));

        (await TakeAsync(pace, Blog)).Dispose();
    }

    [Fact]
    public async Task Answered_SlowHost_LengthensThePauseToItsLatency()
    {
        using var turn = await TakeAsync(Pace(), Blog);

        turn.Answered(TimeSpan.FromSeconds(8), succeeded: true);

        Assert.Equal(TimeSpan.FromSeconds(8), turn.Delay);
    }

    [Fact]
    public async Task Answered_FastAgain_ShortensThePauseByHalves()
    {
        using var turn = await TakeAsync(Pace(), Blog);
        turn.Answered(TimeSpan.FromSeconds(10), succeeded: true);

        turn.Answered(TimeSpan.FromSeconds(0.1), succeeded: true);

        Assert.Equal(TimeSpan.FromSeconds(6), turn.Delay);
    }

    [Fact]
    public async Task Answered_FastError_DoesNotShortenThePause()
    {
        using var turn = await TakeAsync(Pace(), Blog);
        turn.Answered(TimeSpan.FromSeconds(10), succeeded: true);

        turn.Answered(TimeSpan.FromSeconds(0.1), succeeded: false);

        Assert.Equal(TimeSpan.FromSeconds(10), turn.Delay);
    }

    [Fact]
    public async Task Pushed_Repeatedly_DoublesUpToTheLongestDelay()
    {
        using var turn = await TakeAsync(Pace(), Blog);

        turn.Pushed(null);
        Assert.Equal(TimeSpan.FromSeconds(4), turn.Delay);
        turn.Pushed(null);
        turn.Pushed(null);
        turn.Pushed(null);
        turn.Pushed(null);

        Assert.Equal(TimeSpan.FromMinutes(1), turn.Delay);
    }

    [Fact]
    public async Task TakeTurnAsync_SiteWithADelayOfItsOwn_KeepsIt()
    {
        _options.Sites["blog.example"] = new() { Delay = TimeSpan.FromSeconds(5) };
        using var turn = await TakeAsync(Pace(), Blog);

        Assert.Equal(TimeSpan.FromSeconds(5), turn.Delay);
    }

    private HostPace Pace() => new(new FixedOptions(_options), _time);

    private static Task<HostTurn> TakeAsync(HostPace pace, Uri address) => pace.TakeTurnAsync(address, null, TestContext.Current.CancellationToken);
}
