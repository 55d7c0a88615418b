namespace RiskRadar.Report.Pictures;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 0.1, 0.02)]
    [InlineData(-0.05, 0.31, 0.1)]
    [InlineData(0, 1, 0.2)]
    public void Ticks_Range_AreRoundAndFew(double least, double most, double step)
    {
        var ticks = Scale.Ticks(least, most).ToList();

        Assert.InRange(ticks.Count, 3, 7);
        Assert.Equal(step, ticks[1] - ticks[0], precision: 9);
    }
}
