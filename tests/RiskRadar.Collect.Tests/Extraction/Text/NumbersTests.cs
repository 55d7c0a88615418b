namespace RiskRadar.Collect.Extraction.Text;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("1,234 likes", 1_234)]
    [InlineData("1.234", 1_234)]
    [InlineData("1.2K", 1_200)]
    [InlineData("1,2 Tsd.", 1_200)]
    [InlineData("3.4M", 3_400_000)]
    [InlineData("2 Mio.", 2_000_000)]
    [InlineData("(7)", 7)]
    public void First_LocalisedNumber_ReadsIt(string text, int expected) => Assert.Equal(expected, Numbers.First(text));

    [Theory]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("99999999999999")]
    public void First_NoNumber_IsUnknown(string text) => Assert.Null(Numbers.First(text));
}
