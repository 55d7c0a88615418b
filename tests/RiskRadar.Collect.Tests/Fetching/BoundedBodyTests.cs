using RiskRadar.Testing;

namespace RiskRadar.Collect.Fetching;

public sealed class BoundedBodyTests
{
    [Fact]
    public async Task ReadAsync_BodyWithoutEnd_TakesHardlyMoreThanTheLimit()
    {
        var endless = new EndlessStream();

        var (bytes, isLonger) = await BoundedBody.ReadAsync(endless, 1_000_000, TestContext.Current.CancellationToken);

        Assert.True(isLonger);
        Assert.Equal(1_000_000, bytes.Length);
        Assert.Equal(1_000_001, endless.Taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99_999)]
    [InlineData(100_000)]
    public async Task ReadAsync_BodyWithinTheLimit_IsWhole(int length)
    {
        var (bytes, isLonger) = await BoundedBody.ReadAsync(new MemoryStream(new byte[length]), 100_000, TestContext.Current.CancellationToken);

        Assert.False(isLonger);
        Assert.Equal(length, bytes.Length);
    }
}
