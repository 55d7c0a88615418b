using System.IO.Compression;
using System.Text;

namespace RiskRadar.Collect.Extraction.Saved;

public sealed class SavedPagesTests
{
    private const string Archive = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tea.example/a\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nContent-Length: 86\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>t\r\n0\r\n\r\n\r\n\r\n";

    [Fact]
    public void Of_WebPage_IsItself() => Assert.Equal("<p>tea", Text(Assert.Single(SavedPages.Of("a.html", TestPages.Address, "<p>tea"u8.ToArray()))));

    [Fact]
    public void Of_BrowserArchive_IsItsPageWithAddressAndTime()
    {
        const string Mail = "From: <Saved>\r\nSnapshot-Content-Location: https://tea.example/kettle\r\nDate: Sun, 1 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"--cut\"\r\n\r\n----cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>te=\r\na =E2=98=95</p>\r\n----cut--\r\n";

        var page = Assert.Single(SavedPages.Of("a.mhtml", null, Encoding.ASCII.GetBytes(Mail)));

        Assert.Equal("https://tea.example/kettle", page.Address!.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), page.FetchedAt);
        Assert.Equal("<p>tea ☕</p>", Text(page).Trim());
    }

    [Fact]
    public void Of_CrawlersArchive_IsItsAnswers()
    {
        var page = Assert.Single(SavedPages.Of("a.warc", null, Encoding.ASCII.GetBytes(Archive)));

        Assert.Equal("https://tea.example/a", page.Address!.AbsoluteUri);
        Assert.Equal("<p>t", Text(page));
    }

    [Fact]
    public void Of_PackedArchive_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.ASCII.GetBytes(Archive));
        }

        Assert.Equal("<p>t", Text(Assert.Single(SavedPages.Of("a.warc.gz", null, packed.ToArray()))));
    }

    [Theory]
    [InlineData("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200 OK")]
    [InlineData("WARC/")]
    public void Of_BrokenArchive_GivesNothing(string text) => Assert.Empty(SavedPages.Of("a.warc", null, Encoding.ASCII.GetBytes(text)));

    private static string Text(PageContent page) => Encoding.UTF8.GetString(page.Body.Span);
}
