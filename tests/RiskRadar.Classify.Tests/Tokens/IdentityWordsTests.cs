namespace RiskRadar.Classify.Tokens;

public sealed class IdentityWordsTests
{
    [Theory]
    [InlineData("Jamal is late", "Emily is late")]
    [InlineData("FATIMA told me", "greg told me")]
    [InlineData("some muslims watch this", "some Christians watch this")]
    [InlineData("black people watch this", "White people watch this")]
    [InlineData("gay people watch this", "lesbians watch this")]
    [InlineData("many Trans women here", "many refugees here")]
    [InlineData("thank you, Priya!", "thank you, Sven!")]
    [InlineData("the immigrants next door", "the women next door")]
    public void Read_OneNameOrGroupForAnother_GivesTheSameTokens(string text, string other) => Assert.Equal(Hashes(text), Hashes(other));

    [Theory]
    [InlineData("a black dress", "a white dress")]
    [InlineData("straight trash", "young trash")]
    [InlineData("black peoplez", "white peoplez")]
    [InlineData("old", "young")]
    public void Read_SuchWordsAboutThings_StayThemselves(string text, string other) => Assert.NotEqual(Hashes(text), Hashes(other));

    [Fact]
    public void Read_NameAndGroup_AreNotTheSame() => Assert.NotEqual(Hashes("Jamal is late"), Hashes("women is late"));

    private static List<ulong> Hashes(string text)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        var reader = new TokenReader(System.Text.Encoding.UTF8.GetBytes(text), scratch);
        var hashes = new List<ulong>();
        while (reader.Read(out var token))
        {
            hashes.Add(token.Hash);
        }

        return hashes;
    }
}
