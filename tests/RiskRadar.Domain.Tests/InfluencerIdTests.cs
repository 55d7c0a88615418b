namespace RiskRadar.Domain;

public sealed class InfluencerIdTests
{
    [Theory]
    [InlineData("@Maya")]
    [InlineData("maya")]
    [InlineData("  @MAYA ")]
    public void Of_SameHandleWrittenOtherwise_IsTheSamePerson(string handle)
    {
        Assert.Equal(InfluencerId.Of("@maya"), InfluencerId.Of(handle));
    }

    [Fact]
    public void Of_Handle_IsTheSameOnEveryMachine()
    {
        // Stored ids must be found again by every later version.
        Assert.Equal("fb5e1df498e205f76af77df058fb317e", InfluencerId.Of("@maya").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Of_NoHandle_Throws(string handle)
    {
        Assert.Throws<ArgumentException>(() => InfluencerId.Of(handle));
    }
}
