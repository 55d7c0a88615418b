namespace RiskRadar.Domain;

public sealed class PostIdTests
{
    [Fact]
    public void Of_SameKeyOfTwoInfluencers_AreTwoPosts()
    {
        Assert.NotEqual(PostId.Of(InfluencerId.Of("@maya"), "p1"), PostId.Of(InfluencerId.Of("@noor"), "p1"));
    }

    [Fact]
    public void Of_SameKey_IsTheSamePost()
    {
        Assert.Equal(PostId.Of(InfluencerId.Of("@maya"), "p1"), PostId.Of(InfluencerId.Of("Maya"), "p1"));
    }
}
