namespace RiskRadar.Domain;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0.8, 10, 0.490, 0.943)]
    [InlineData(0, 10, 0, 0.278)]
    [InlineData(1, 100, 0.963, 1)]
    [InlineData(0.5, 0, 0, 1)]
    public void OfShare_KnownCounts_IsWilsons(double share, int count, double low, double high)
    {
        var interval = Interval.OfShare(share, count);

        Assert.Equal(low, interval.Low, 1e-3);
        Assert.Equal(high, interval.High, 1e-3);
    }

    [Fact]
    public void SensitivityInterval_FewTrueOnes_IsWiderThanThatOfManyOthers()
    {
        var rates = new SignalErrorRates(Signal.Sellout, 0.5, 0.9, 0.9, 40, 4_000);

        Assert.True(rates.SensitivityInterval().High - rates.SensitivityInterval().Low > 5 * (rates.SpecificityInterval().High - rates.SpecificityInterval().Low));
    }
}
