namespace RiskRadar.SampleCommunity.Chance;

public sealed class DeckTests
{
    [Fact]
    public void Draw_UntilEmpty_GivesEveryItemOnce()
    {
        var deck = new Deck<int>([1, 2, 3, 4, 5], new Dice(3));

        Assert.Equal([1, 2, 3, 4, 5], Enumerable.Range(0, 5).Select(_ => deck.Draw()).Order());
    }

    [Fact]
    public void Draw_AfterTheLast_StartsAgain()
    {
        var deck = new Deck<string>(["only"], new Dice(3));

        Assert.Equal(["only", "only"], [deck.Draw(), deck.Draw()]);
    }
}
