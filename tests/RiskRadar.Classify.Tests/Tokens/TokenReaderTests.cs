using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Classify.Tokens;

public sealed class TokenReaderTests
{
    [Fact]
    public void Read_GoldenTexts_GivesGoldenTokens()
    {
        var golden = GoldenTexts.All.Select(text => $"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\n    {TokenText.Of(text)}\n");

        Snapshot.Match(string.Join('\n', golden));
    }

    [Theory]
    [InlineData("s3llout", "sellout")]
    [InlineData("$ellout", "sellout")]
    [InlineData("sell\u200Bout", "sellout")]
    [InlineData("ｓｅｌｌｏｕｔ", "sellout")]
    [InlineData("𝓼𝓮𝓵𝓵𝓸𝓾𝓽", "sellout")]
    [InlineData("sеllоut", "sellout")] // Cyrillic е and о
    [InlineData("SELLOUT", "sellout")]
    [InlineData("s\u0336e\u0336l\u0336l\u0336out", "sellout")]
    public void Read_DisguisedWord_IsTheWord(string disguised, string word) => Assert.Equal(Hash(word), Hash(disguised));

    [Theory]
    [InlineData("don't", "dont")]
    [InlineData("don’t", "dont")]
    [InlineData("don&#39;t", "dont")]
    [InlineData("don\\u2019t", "dont")]
    [InlineData("soooooo", "soo")]
    [InlineData("👍🏽", "👍")]
    [InlineData("❤️", "❤")]
    [InlineData(":-)", ":)")]
    public void Read_TwoSpellings_AreOneToken(string spelling, string other) => Assert.Equal(Hash(other), Hash(spelling));

    [Fact]
    public void Read_WordInItsOwnScript_IsNotPutIntoLatinLetters() => Assert.Equal("кино супер", TokenText.Of("кино супер"));

    [Fact]
    public void Read_InvalidUtf8_IsSteppedOver() => Assert.Equal("good video", TokenText.Of([.. "good "u8, 0xFF, 0xC3, .. " video"u8]));

    [Fact]
    public void Read_NegationBeforeAWord_ReachesToTheClauseEnd() =>
        Assert.Equal("not good{negated} but nice", TokenText.Of("not good, but nice"));

    [Fact]
    public void Read_EndlessWord_IsOneToken() => Assert.Equal(64, TokenText.Of(string.Concat(Enumerable.Repeat("ab", 100_000))).Length);

    private static ulong Hash(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var cleaned = new byte[utf8.Length];
        var reader = new TokenReader(cleaned.AsSpan(0, CleanText.Write(utf8, cleaned, default)), new byte[TokenReader.ScratchLength]);
        Assert.True(reader.Read(out var token));
        Assert.False(reader.Read(out _));
        return token.Hash;
    }
}
