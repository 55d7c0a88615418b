namespace RiskRadar.Collect;

public sealed class ForeignJsonTests
{
    [Theory]
    [InlineData("""{"a":"tea \ud83d"}""", """{"a":"tea \ufffd"}""")]
    [InlineData("""{"a":"\ude00 tea"}""", """{"a":"\ufffd tea"}""")]
    [InlineData("""{"\uD83D":1,"b":"\ud83d\ud83d\ude00"}""", """{"\ufffd":1,"b":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"tea"}""", """{"a":"tea"}""")]
    public void Mend_Text_KeepsWholePairsOnly(string json, string expected) => Assert.Equal(expected, ForeignJson.Mend(json));

    [Fact]
    public void Text_HalfAPairBesideIt_IsRead()
    {
        using var document = ForeignJson.Parse("""{"\ud83d":1,"title":"Tea \ud83d"}""")!;

        Assert.Equal("Tea \ufffd", ForeignJson.Text(document.RootElement, "title"));
    }

    [Fact]
    public void Parse_NoJson_IsNull() => Assert.Null(ForeignJson.Parse("tea"));
}
