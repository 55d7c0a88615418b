using Microsoft.Extensions.Time.Testing;

namespace RiskRadar.Collect.Extraction;

public sealed class ThreadProcessorTimeTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Now_ThreadThatWaits_HasUsedNothing()
    {
        var processor = new ThreadProcessorTime(_time);

        _time.Advance(TimeSpan.FromHours(1));

        Assert.InRange(processor.Now(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Now_ThreadThatWorks_HasUsedTheProcessor()
    {
        var processor = new ThreadProcessorTime(TimeProvider.System);

        Assert.True(SpinWait.SpinUntil(() => processor.Now() >= TimeSpan.FromMilliseconds(150), TimeSpan.FromMinutes(1)));
    }
}
