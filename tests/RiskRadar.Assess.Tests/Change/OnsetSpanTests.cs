namespace RiskRadar.Assess.Change;

public sealed class OnsetSpanTests
{
    [Fact]
    public void Of_OneDayFarAboveTheOthers_IsThatDay() =>
        Assert.Equal(new OnsetSpan(8, 8, 8), OnsetSpan.Of([(9, 2.0), (8, 6.0), (7, 4.0)]));

    [Fact]
    public void Of_DaysNearlyAsLikely_SpansThem() =>
        // 5² / 2 − 4.5² / 2 = 2.4 is within the drop, 5² / 2 − 3² / 2 = 8 is not.
        Assert.Equal(new OnsetSpan(8, 7, 9), OnsetSpan.Of([(10, 3.0), (9, 4.5), (8, 5.0), (7, 4.5), (6, 3.0)]));
}
