using RiskRadar.Assess.Shares;

namespace RiskRadar.Assess.Change;

public sealed class PlaceboDatesTests
{
    private static readonly Tally Quiet = new(10, 0, 100, 0);
    private static readonly Tally Loud = new(10, 5, 900, 0);

    [Fact]
    public void Of_RiseLikeNoDateOfThePast_CountsNone()
    {
        var placebo = PlaceboDates.Of([new(1, Quiet), new(2, Quiet), new(3, Quiet)], [Loud, Quiet]);

        Assert.Equal(new PlaceboDates(2, 0), placebo);
        Assert.Equal(1.0 / 3, placebo.Share, 9);
    }

    [Fact]
    public void Of_PastWithTheSameOnTwoDates_CountsThem() =>
        Assert.Equal(new PlaceboDates(3, 2), PlaceboDates.Of([new(1, Quiet), new(2, Loud), new(3, Quiet), new(4, Quiet)], [Quiet, Loud]));

    [Fact]
    public void Of_PastShorterThanTheRise_HasNoDates() =>
        Assert.Equal(new PlaceboDates(0, 0), PlaceboDates.Of([new(1, Quiet)], [Loud, Loud]));
}
