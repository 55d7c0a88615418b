using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

public sealed class QuotaTests
{
    private static readonly Dictionary<CommentKind, double> Shares = new() { [CommentKind.Praise] = 90, [CommentKind.Sellout] = 10 };

    [Fact]
    public void Deal_ManySmallPosts_KeepsTheSharesOverall()
    {
        var quota = new Quota(new Dice(7));

        var dealt = Enumerable.Range(0, 50).SelectMany(_ => quota.Deal(Shares, 4)).ToList();

        Assert.Equal(200, dealt.Count);
        Assert.InRange(dealt.Count(kind => kind == CommentKind.Sellout), 19, 21);
    }

    [Fact]
    public void Deal_NoComments_DealsNone() => Assert.Empty(new Quota(new Dice(7)).Deal(Shares, 0));
}
