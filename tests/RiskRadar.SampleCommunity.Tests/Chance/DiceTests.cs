namespace RiskRadar.SampleCommunity.Chance;

public sealed class DiceTests
{
    [Fact]
    public void Below_SameSeedAndName_IsTheSameOnEveryMachine()
    {
        var dice = new Dice(7, "maya");

        Assert.Equal([246, 39, 995], Enumerable.Range(0, 3).Select(_ => dice.Below(1000)));
    }

    [Fact]
    public void Next_OtherName_IsAnotherStream() => Assert.NotEqual(new Dice(7, "a").Next(), new Dice(7, "b").Next());

    [Fact]
    public void Next_ManyDraws_AreEvenlySpread()
    {
        var dice = new Dice(7);

        Assert.Equal(0.5, Enumerable.Range(0, 10_000).Average(_ => dice.Next()), 0.02);
    }

    [Fact]
    public void Wait_ManyDraws_HaveTheMean()
    {
        var dice = new Dice(7);

        Assert.Equal(17, Enumerable.Range(0, 10_000).Average(_ => dice.Wait(17)), 1.0);
    }
}
