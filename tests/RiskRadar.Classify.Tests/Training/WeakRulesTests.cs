namespace RiskRadar.Classify.Training;

public sealed class WeakRulesTests
{
    [Theory]
    [InlineData("you are such a sellout", "sellout", 1)]
    [InlineData("corporate shills everywhere", "sellout", 1)]
    [InlineData("the tickets were sold out", "sellout", 0)]
    [InlineData("my flight was cancelled", "deception", 0)]
    [InlineData("those are fake reviews", "deception", 1)]
    [InlineData("get that bag!", "support", 1)]
    public void Read_ClearText_SaysSo(string text, string task, int value) =>
        Assert.Contains(WeakRules.Read(text), answer => answer.Task == task && answer.Value == value);

    [Fact]
    public void Read_OtherText_SaysNothing() => Assert.Empty(WeakRules.Read("what a nice day"));
}
