using RiskRadar.Assess.Votes;
using RiskRadar.Domain;

namespace RiskRadar.Assess.Shares;

public sealed class ErrorCorrectionTests
{
    private static readonly ModelDescription Single = new(
        "m",
        ["en"],
        [
            new SignalErrorRates(Signal.Sellout, 0.6, 0.6, 0.99, 70, 10_000),
            new SignalErrorRates(Signal.Deception, 0.5, 0.25, 0.98, 60, 10_000),
            new SignalErrorRates(Signal.Backlash, 0.5, 0.65, 0.85, 100, 200),
        ]);

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void Correct_ShareAsTheModelWouldCountIt_IsTheTrueShare(double share)
    {
        var correction = ErrorCorrection.For(VoteStream.Distrust, WithJoint(0.65, 0.982));

        Assert.Equal(share, correction.Correct((0.65 * share) + (0.018 * (1 - share))), 9);
    }

    [Fact]
    public void For_RatesStatedTogether_GoBeforeThoseOfEach()
    {
        var correction = ErrorCorrection.For(VoteStream.Distrust, WithJoint(0.65, 0.982));

        Assert.Equal((0.65, 0.018), (correction.Sensitivity, Math.Round(correction.FalsePositiveRate, 6)));
    }

    [Fact]
    public void For_RatesOfEachAlone_FindMoreTogetherThanTheBetterOne()
    {
        var correction = ErrorCorrection.For(VoteStream.Distrust, Single);

        // 1 − 0.4 · 0.75 and 1 − 0.99 · 0.98.
        Assert.Equal(0.7, correction.Sensitivity, 9);
        Assert.Equal(0.0298, correction.FalsePositiveRate, 9);
    }

    [Fact]
    public void For_HostilityOfRatesOfEach_HoldsDistrustWithinIt()
    {
        var correction = ErrorCorrection.For(VoteStream.Hostile, Single);

        Assert.Equal(0.7, correction.Sensitivity, 9);
        Assert.Equal(0.15 + (0.0298 / 2), correction.FalsePositiveRate, 9);
    }

    [Fact]
    public void For_MoreLabelledComments_MakesCorrectedSharesSurer()
    {
        var (few, many) = (WithJoint(0.65, 0.982, positives: 70), WithJoint(0.65, 0.982, positives: 1_000));

        Assert.True(ErrorCorrection.For(VoteStream.Distrust, many).ExtraVariance(0.4) < 0.4 * ErrorCorrection.For(VoteStream.Distrust, few).ExtraVariance(0.4));
    }

    private static ModelDescription WithJoint(double sensitivity, double specificity, int positives = 1_000) => Single with
    {
        JointRates = [new JointErrorRates([Signal.Deception, Signal.Sellout], sensitivity, specificity, positives, 10_000)],
    };
}
