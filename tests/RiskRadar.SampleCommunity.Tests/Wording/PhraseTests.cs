using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Wording;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("to {who}, with love", "to <who>, with love")]
    [InlineData("[one]", "one")]
    [InlineData("a[|]b", "ab")]
    [InlineData("[[x]{slot}]", "x<slot>")]
    public void Fill_Phrase_GivesTheWords(string phrase, string filled) =>
        Assert.Equal(filled, Phrase.Fill(phrase, slot => $"<{slot}>", new Dice(1)));

    [Fact]
    public void Fill_Alternatives_ChoosesEachOfThem()
    {
        var dice = new Dice(1);

        var chosen = Enumerable.Range(0, 200).Select(_ => Phrase.Fill("[a|b [c|d]|]", slot => slot, dice)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["", "a", "b c", "b d"], chosen);
    }

    [Fact]
    public void Fill_OpenBracket_SaysWhere() =>
        Assert.Equal("A bracket is not closed in '[a|b'.", Assert.Throws<FormatException>(() => Phrase.Fill("[a|b", slot => slot, new Dice(1))).Message);
}
