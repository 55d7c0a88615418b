namespace RiskRadar.Classify.Evaluation;

public sealed class ReliabilityTests
{
    [Fact]
    public void Of_Readings_CountsEachInItsBin()
    {
        var bins = Reliability.Of([(0.02, false), (0.08, false), (0.75, true), (0.71, false), (1, true)]);

        Assert.Equal([(0, 2), (0.7, 2), (0.9, 1)], bins.Select(bin => (bin.From, bin.Count)));
        Assert.Equal(0.73, bins[1].Predicted, 1e-9);
        Assert.Equal(0.5, bins[1].Observed, 1e-9);
        Assert.InRange(0.5, bins[1].Interval.Low, bins[1].Interval.High);
    }

    [Fact]
    public void Line_Bin_DrawsWhatWasObservedAndMarksWhatWasPredicted()
    {
        var bin = Reliability.Of([(0.75, true), (0.75, false)])[0];

        Assert.Equal("0.7-0.8       2  0.750  0.500 (0.095-0.905) ##########.....|.....", Reliability.Line(bin));
    }
}
