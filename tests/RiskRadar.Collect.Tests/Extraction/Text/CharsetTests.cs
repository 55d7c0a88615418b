using System.Text;

namespace RiskRadar.Collect.Extraction.Text;

public sealed class CharsetTests
{
    private const string German = "<p>Grüße aus der Teeküche, schöne Kanne!</p>";

    [Fact]
    public void Decode_ByHeader_ReadsIt() =>
        Assert.Equal(German, Charset.Decode(Encoding.Latin1.GetBytes(German), "text/html; charset=ISO-8859-1"));

    [Fact]
    public void Decode_ByMeta_ReadsIt()
    {
        var page = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">" + German;

        Assert.Equal(page, Charset.Decode(Encoding.Latin1.GetBytes(page), null));
    }

    [Fact]
    public void Decode_ByMark_ReadsIt() => Assert.Equal(German, Charset.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(German)], "text/html; charset=utf-8"));

    [Fact]
    public void Decode_Utf8UnderAWrongHeader_IsUtf8() => Assert.Equal(German, Charset.Decode(Encoding.UTF8.GetBytes(German), "text/html; charset=iso-8859-1"));

    [Fact]
    public void Decode_UnknownCharset_DoesNotThrow() => Assert.Contains("Teek", Charset.Decode(Encoding.UTF8.GetBytes(German), "text/html; charset=klingon"), StringComparison.Ordinal);

    [Fact]
    public void Decode_NulBytes_AreLeftOut() => Assert.Equal("tea", Charset.Decode("t\0e\0a"u8, "text/html; charset=utf-8"));
}
